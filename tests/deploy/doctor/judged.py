"""What a finding must be: of its level, with some of its words, and with advice unless it is ok."""


def seen(finding, level, words):
    assert finding.level == level, finding
    assert words in str(finding), finding
    assert level == "ok" or finding.do
    assert "\n" not in str(finding)
    return True
