/** A short sound and a shake: eyes may be on the guest. */

const TONES = { good: 880, bad: 220 };
const LENGTH = 0.12; // seconds

/** @param {keyof typeof TONES} tone */
export const beep = (tone) => {
  navigator.vibrate?.(tone === "good" ? 60 : [60, 60, 60]);
  try {
    const sound = new AudioContext();
    const voice = sound.createOscillator();
    const volume = sound.createGain();
    volume.gain.value = 0.1;
    voice.frequency.value = TONES[tone];
    voice.connect(volume).connect(sound.destination);
    voice.start();
    voice.stop(sound.currentTime + LENGTH);
    voice.onended = () => void sound.close();
  } catch {
    // a browser without sound, or not allowed to make any
  }
};
