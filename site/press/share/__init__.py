"""The picture that a shared link shows: the page's title and drawing, made without any network."""
