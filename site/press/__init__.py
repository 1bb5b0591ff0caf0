"""The press: from Markdown and the programme to a whole site, before and after MkDocs."""
