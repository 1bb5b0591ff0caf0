"""The ask box: a question on any page, answers, and how to reach a person."""

from playwright.sync_api import Locator, expect

from tests.browser.person import Person, Phrase

ASK = Phrase("问一问", "Ask us")
QUESTION = Phrase("你想知道什么？", "What would you like to know?")
PERSON = Phrase("找店里的人", "Reach a person")
PROMISE = Phrase("两小时", "two hours")
HOURS = Phrase("10:00—21:00", "10:00–21:00")
CLOSE = Phrase("关闭", "Close")


def the_box(person: Person) -> Locator:
    return person.page.locator("dialog")


def opens_the_box(person: Person) -> Locator:
    person.presses(person.page.locator("[data-ask]").filter(visible=True).first)
    expect(the_box(person)).to_be_visible()
    expect(person.box(QUESTION)).to_be_focused()
    return the_box(person)


def asks(person: Person, question: Phrase | str) -> None:
    person.types(QUESTION, person.text(question))


def can_reach_a_person(person: Person) -> None:
    """See a way to write, when it is answered, and when somebody is there."""
    box = the_box(person)
    expect(box.get_by_role("heading", name=person.text(PERSON))).to_be_visible()
    expect(box.get_by_role("link", name="hello@songfeng.example")).to_be_visible()
    for said in (PROMISE, HOURS):
        expect(box).to_contain_text(person.text(said))
