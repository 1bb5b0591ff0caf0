"""The words of the message with a code."""

import pytest

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.message import code_message, farewell_note, moved_note

SMS_UNITS = 70


CHANNELS = pytest.mark.parametrize(
    ("contact", "channel"),
    [(Contact("email", "li@demo.example"), "email"), (Contact("phone", "+8613812345678"), "sms")],
)
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
NOTES = pytest.mark.parametrize(
    ("write", "says"), [(moved_note, "登录方式"), (farewell_note, "退出")]
)
PURPOSES = pytest.mark.parametrize("purpose", ["sign_in", "change_contact"])


@LANGUAGES
@CHANNELS
@PURPOSES
def test_a_message_names_the_shop_and_the_code_in_the_readers_language(
    programme, language, contact, channel, purpose
):
    message = code_message(contact, "as typed", "012345", language, programme, purpose)
    assert (message.to, message.address, message.channel) == ("as typed", contact.value, channel)
    assert message.code == "012345"
    for text in (message.subject, message.text):
        assert "012345" in text
        assert programme.brand.name[language] in text
    assert ("验证码" in message.text) == (language == "zh")


@LANGUAGES
@CHANNELS
@NOTES
def test_a_note_to_a_former_contact_names_the_shop_and_carries_no_code(
    programme, language, contact, channel, write, says
):
    note = write(contact, language, programme)
    assert (note.to, note.address, note.channel) == (contact.value, contact.value, channel)
    assert note.code is None
    for text in (note.subject, note.text):
        assert programme.brand.name[language] in text
    assert (says in note.text) == (language == "zh")


@PURPOSES
def test_a_text_message_in_chinese_fits_into_one(programme, purpose):
    contact = Contact("phone", "+8613812345678")
    message = code_message(contact, "13812345678", "012345", "zh", programme, purpose)
    assert len(message.text) <= SMS_UNITS
    for note in (moved_note, farewell_note):
        assert len(note(contact, "zh", programme).text) <= SMS_UNITS
