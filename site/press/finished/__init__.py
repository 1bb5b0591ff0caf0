"""From what MkDocs rendered to the site that is served."""
