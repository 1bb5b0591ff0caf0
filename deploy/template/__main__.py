"""Writes build/package/template.json, beside the archive that it names."""

import json
from pathlib import Path

from deploy.template.whole import template

TEMPLATE = Path("build/package/template.json")
HASHES = Path("build/csp.json")


def main() -> None:
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(template(HASHES), indent=1, ensure_ascii=False, sort_keys=True)
    TEMPLATE.write_text(text + "\n", encoding="utf-8")
    print(f"{TEMPLATE}: {len(text.encode()):,} bytes.")


if __name__ == "__main__":
    main()
