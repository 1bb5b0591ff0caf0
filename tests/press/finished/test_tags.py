from press.finished.tags import tags


def test_attributes_are_read_in_every_way_they_may_be_written():
    (tag,) = tags("<IMG SRC=a.png alt='a > b' title=\"1 &amp; 2\" hidden>")
    assert tag.name == "img"
    assert tag.attributes == {"src": "a.png", "alt": "a > b", "title": "1 & 2", "hidden": ""}
    assert tag["width"] == ""


def test_what_stands_in_a_script_is_its_text_and_no_tags():
    script, after = tags("<script>if (a < b) '<img onerror=x>'</script><p>")
    assert script.text == "if (a < b) '<img onerror=x>'"
    assert after.name == "p"


def test_comments_and_closing_tags_are_passed_over():
    assert [tag.name for tag in tags("<!-- <style> --><b></b><!doctype html>")] == ["b"]


def test_a_tag_knows_where_it_begins():
    html = "<p>\n<b>"
    assert [html[tag.start :][:2] for tag in tags(html)] == ["<p", "<b"]
