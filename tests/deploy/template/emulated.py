"""The shop of the template on an emulated AWS: deployed as CloudFormation does, visited by HTTP."""

import base64
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import boto3
from botocore.config import Config

from deploy.bench.stories.served import free_port, served
from deploy.package.opened import NATIVE
from press.node import find

STACK = "shop"
ACCESS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
PARAMETERS = {
    "Stage": "dev",
    "Alarms": "owner@shop.example",
    "MailFrom": "Songfeng Tea House <tea@shop.example>",
}
UNKNOWN = {"Budget"}
"""Resources that the emulator has no word for."""

PATIENCE = 120


@dataclass
class Cloud:
    """An AWS of this machine."""

    port: int
    noted: Path
    address: str = field(init=False)

    def __post_init__(self):
        self.address = f"http://127.0.0.1:{self.port}"

    def client(self, service):
        return boto3.client(
            service,
            endpoint_url=self.address,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
            config=Config(retries={"max_attempts": 1}, read_timeout=PATIENCE),
        )

    def deploy(self, template, archive, place):
        """Do what `aws cloudformation package` and `deploy` do. Returns the stack."""
        s3, formation = self.client("s3"), self.client("cloudformation")
        s3.create_bucket(Bucket="artefacts")
        s3.upload_file(str(for_this_machine(archive, place)), "artefacts", "functions.zip")
        found = {n: r for n, r in template["Resources"].items() if n not in UNKNOWN}
        for one in found.values():
            if one["Type"] == "AWS::Serverless::Function":
                where = {"CodeUri": "s3://artefacts/functions.zip"}
                one["Properties"] = one["Properties"] | where
        body = json.dumps({**template, "Resources": found})
        s3.put_object(Bucket="artefacts", Key="template.json", Body=body.encode())
        said = [{"ParameterKey": k, "ParameterValue": v} for k, v in PARAMETERS.items()]
        asked = {"StackName": STACK, "ChangeSetName": "first"}
        formation.create_change_set(
            **asked,
            ChangeSetType="CREATE",
            TemplateURL=f"{self.address}/artefacts/template.json",
            Parameters=said,
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        )
        self.wait(lambda: formation.describe_change_set(**asked)["Status"] == "CREATE_COMPLETE")
        formation.execute_change_set(**asked)
        self.wait(lambda: not self.stack()["StackStatus"].endswith("IN_PROGRESS"))
        return self.stack()

    def change(self, **said):
        """Change parameters and nothing else. Returns the stack."""
        kept = [{"ParameterKey": k, "UsePreviousValue": True} for k in PARAMETERS if k not in said]
        changed = [{"ParameterKey": k, "ParameterValue": v} for k, v in said.items()]
        self.client("cloudformation").update_stack(
            StackName=STACK,
            UsePreviousTemplate=True,
            Parameters=[*kept, *changed],
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        )
        self.wait(lambda: not self.stack()["StackStatus"].endswith("IN_PROGRESS"))
        return self.stack()

    def address_of_the_shop(self):
        (address,) = [
            o["OutputValue"] for o in self.stack()["Outputs"] if o["OutputKey"] == "Address"
        ]
        return address.removeprefix("https://")

    def rights(self):
        """What the functions' roles were asked for: function, action, resource and if denied."""
        return [tuple(json.loads(line).values()) for line in self.noted.read_text().splitlines()]

    def stack(self):
        (one,) = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"]
        return one

    def is_gone(self):
        stacks = self.client("cloudformation").list_stacks()["StackSummaries"]
        return all(one["StackStatus"] == "DELETE_COMPLETE" for one in stacks)

    @staticmethod
    def wait(comes_true):
        until = time.monotonic() + PATIENCE
        while not comes_true():
            assert time.monotonic() < until, "it does not come true"
            time.sleep(0.5)

    def perennial(self, place, *words, table=None):
        """Run the command about the shop's table, or about another, as the runbook says: `place`
        holds the shop's key. Returns what it says, and with which code it ends.
        """
        function = self.client("lambda").get_function_configuration(FunctionName=f"{STACK}-api")
        settings = function["Environment"]["Variables"]
        (place / "secret").write_bytes(base64.b64decode(settings["PERENNIAL_KEY"]))
        table = table or settings["PERENNIAL_TABLE"]
        told = {"ENGINE": f"dynamodb:us-east-1/{table}", "DATA": str(place)}
        reached = {"AWS_ENDPOINT_URL": self.address, **ACCESS, "PYTHONPATH": "functions:site:."}
        command = [sys.executable, "-m", "deploy.cli.main", *words]
        run = subprocess.run(
            command, env=os.environ | told | reached, capture_output=True, text=True, check=False
        )
        return run.stdout + run.stderr, run.returncode

    def last_letter(self):
        with asked(self.port, "GET", "/_ministack/ses/messages") as reply:
            by_account = json.loads(reply.read())["messages"]
        letters = [letter for sent in by_account.values() for letter in sent]
        return max(letters, key=lambda letter: letter["Timestamp"])


@dataclass
class Guest:
    """Somebody at the shop's address, by HTTPS as far as CloudFront can tell, with cookies."""

    cloud: Cloud
    cookies: dict = field(default_factory=dict)
    language: str = "zh-CN,zh;q=0.9"

    def visit(self, method, path, body=None, **more):
        """Ask as a browser does. Returns status, headers and body."""
        headers = {
            "Host": self.cloud.address_of_the_shop(),
            "Accept": "*/*",
            "Accept-Language": self.language,
            "Content-Type": "application/json",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Origin": f"https://{self.cloud.address_of_the_shop()}",
            "X-Forwarded-Proto": "https",
            "X-Perennial": "1",
        } | {name.replace("_", "-"): value for name, value in more.items()}
        said = None if body is None else json.dumps(body)
        with asked(self.cloud.port, method, path, said, headers) as reply:
            for cookie in reply.headers.get_all("Set-Cookie", ()):
                name, _, kept = cookie.partition(";")[0].partition("=")
                self.cookies[name] = kept
            return reply.status, reply.headers, reply.read()

    def ask(self, method, path, body=None, key=None):
        status, _, said = self.visit(
            method, path, body, **({"Idempotency_Key": key} if key else {})
        )
        return status, said

    def post(self, path, body, key=None):
        status, said = self.ask("POST", path, body, key)
        assert 200 <= status < 300, (path, status, said)
        return json.loads(said)

    def get(self, path):
        return json.loads(self.ask("GET", path)[1])

    def sign_in(self, contact):
        challenge = self.post("/api/login", {"contact": contact})["challenge"]
        code = re.search(r"\b\d{6}\b", str(self.cloud.last_letter()))[0]
        proof = {"challenge": challenge, "code": code}
        return self.post("/api/login/verify", proof)["state"]

    def join(self, contact):
        assert self.sign_in(contact) == "new"
        told = self.get("/api/programme")["consents"]
        consents = [{"id": c["id"], "version": c["version"]} for c in told if c["required"]]
        self.post("/api/join", {"name": "Anna", "consents": consents})
        return self.get("/api/me")


@contextmanager
def asked(port, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    with closing(connection):
        connection.request(method, path, body, headers or {})
        yield connection.getresponse()


def for_this_machine(archive, place):
    """The archive with one file more: the part that is not Python, for the emulator's functions."""
    copy = Path(shutil.copy(archive, place / "here.zip"))
    native = Path(find_spec(NATIVE).origin)
    with ZipFile(copy, "a") as opened:
        opened.write(native, f"msgspec/{native.name}")
    return copy


@contextmanager
def cloud():
    port = free_port()
    with TemporaryDirectory() as place:
        noted = Path(place, "rights")
        noted.touch()
        words = {
            "AUTH": "true",
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(port),
            "IOT_MTLS_ENABLED": "0",
            "PATH": os.pathsep.join((str(find().folder), os.environ["PATH"])),  # CloudFront's node
            "RIGHTS": str(noted),
            "SFTP_ENABLED": "0",
        }

        def answers():
            try:
                with asked(port, "GET", "/_ministack/health") as reply:
                    return reply.status == 200
            except OSError:
                return False

        with served("tests.deploy.template.account", words, answers):
            yield Cloud(port, noted)
