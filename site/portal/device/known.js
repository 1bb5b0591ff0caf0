/** Whom this device knows: that a member is here and, if they like, where their codes go. */
import { device } from "./keep.js";

export const isMembers = () => Boolean(device.get("member"));

/** A session that is over is not somebody gone. */
export const signedOut = () => device.drop("member");

/** @returns {string | null} a contact that somebody let this device keep */
export const remembered = () => device.get("contact");

/** @param {string | null} contact null where they would rather type it each time */
export const welcomeBack = (contact) => {
  device.set("member", true);
  if (contact) device.set("contact", contact);
  else forgetContact();
};

export const forgetContact = () => device.drop("contact");

/** Who signs out or leaves is a stranger to this device again. */
export const forgetPerson = () => {
  signedOut();
  forgetContact();
};

/** Enough to know one's own by, too little for who looks over the shoulder. @param {string} contact */
export const masked = (contact) => {
  const [name = "", host] = contact.split("@");
  return host ? `${name.slice(0, 1)}***@${host}` : `${name.slice(0, -8)}****${name.slice(-4)}`;
};
