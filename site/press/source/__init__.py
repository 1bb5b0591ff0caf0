"""What MkDocs reads: from the docs and the programme to its pages."""
