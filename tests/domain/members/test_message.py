"""The words of the message with a code."""

import pytest

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.message import code_message

SMS_UNITS = 70


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("contact", "channel"),
    [(Contact("email", "li@demo.example"), "email"), (Contact("phone", "+8613812345678"), "sms")],
)
def test_a_message_names_the_shop_and_the_code_in_the_readers_language(
    programme, language, contact, channel
):
    message = code_message(contact, "as typed", "012345", language, programme)
    assert (message.to, message.address, message.channel) == ("as typed", contact.value, channel)
    assert message.code == "012345"
    for text in (message.subject, message.text):
        assert "012345" in text
        assert programme.brand.name[language] in text
    assert ("验证码" in message.text) == (language == "zh")


def test_a_text_message_in_chinese_fits_into_one(programme):
    contact = Contact("phone", "+8613812345678")
    message = code_message(contact, "13812345678", "012345", "zh", programme)
    assert len(message.text) <= SMS_UNITS
