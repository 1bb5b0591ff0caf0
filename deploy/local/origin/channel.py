"""What waitress itself refuses, said in the shape the functions use."""

from http import HTTPStatus

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from deploy.local.origin.answer import problem

CODES = {HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too_large"}


class ProblemTask(ErrorTask):  # type: ignore[misc] # waitress has no types
    def execute(self) -> None:
        status = HTTPStatus(self.request.error.code)
        answer = problem(status, CODES.get(status, "malformed"))
        self.status = f"{status.value} {status.phrase}"
        self.response_headers.extend(answer.headers)
        self.set_close_on_finish()
        self.content_length = len(answer.body)
        self.write(answer.body)


class Channel(HTTPChannel):  # type: ignore[misc] # waitress has no types
    error_task_class = ProblemTask
