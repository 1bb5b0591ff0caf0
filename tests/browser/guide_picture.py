"""The writers' guide's pictures: `python -m tests.browser.guide_picture` writes them anew."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests.browser.screen import PHONE, Reader
from tests.press.project import ROOT
from tests.press.test_publish_guide import INPUTS, STORY, blocks
from tests.press.test_serve import shows

PICTURES = ROOT / "docs" / "pictures"
PORT = 8931
SHARPNESS = 1.25


def main() -> None:
    with TemporaryDirectory() as folder:
        shop = Path(folder)
        for name in (*INPUTS, "package.json", "package-lock.json", "node_modules"):
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
            copy(ROOT / name, shop / name)
        _, story, sister = blocks("publish.md", "markdown")
        for language, text in (("zh", story), ("en", sister)):
            (shop / "docs" / language / STORY).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "press", "--root", folder, "serve", "--port", str(PORT)]
        with subprocess.Popen(command) as preview:
            address = f"http://127.0.0.1:{PORT}/stories/"
            shows(f"{address}rainy-day-tea/", "下雨天喝什么")
            with sync_playwright() as tools:
                chromium = shutil.which(os.environ.get("CHROMIUM") or "chromium")
                browser = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
                _take(browser, f"{address}rainy-day-tea/", "publish-story.png")
                _take(browser, address, "publish-list.png")
                browser.close()
            preview.terminate()


def _take(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(device_scale_factor=SHARPNESS, **Reader(PHONE, "zh").context)
    page = context.new_page()
    page.goto(address)
    page.screenshot(path=PICTURES / name)
    context.close()


if __name__ == "__main__":
    main()
