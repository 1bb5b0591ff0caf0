/** Copying a text, said so where it was pressed. */
import { toClipboard } from "../device/clipboard.js";
import { html, useState } from "../html.js";
import { words } from "../words.js";
import { Button } from "./button.js";
import { Icon } from "./icon.js";
import { tell } from "./toast.js";

/** @param {{text: string, label: string, kind?: string}} props */
export const Copy = ({ text, label, kind = "quiet" }) => {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!(await toClipboard(text))) return;
    setCopied(true);
    tell(words.common.copied);
    setTimeout(() => setCopied(false), 2500);
  };
  return html`
    <${Button} kind=${kind} onClick=${copy}>
      <${Icon} name=${copied ? "check" : "copy"} /> ${copied ? words.common.copied : label}
    <//>
  `;
};
