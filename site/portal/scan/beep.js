/** A short sound and a shake: eyes may be on the guest. */

const TONES = { good: 880, wait: 440, bad: 220 };
const SHAKES = { good: [60], wait: [30, 60, 30], bad: [60, 60, 60] };
const LENGTH = 0.12; // seconds

/** @param {keyof typeof TONES} tone */
export const beep = (tone) => {
  navigator.vibrate?.(SHAKES[tone]);
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
