/** Two rising notes, twice: heard across a room, made here so that nothing needs to be loaded. */
const NOTES: readonly (readonly [hertz: number, from: number])[] = [
  [660, 0],
  [880, 0.22],
  [660, 0.7],
  [880, 0.92],
];

let context: AudioContext | null = null;

/** Plays the chime; stays silent where the browser allows no sound before the first press of a key. */
export async function chime(): Promise<void> {
  context ??= new AudioContext();
  if (context.state === 'suspended') await Promise.race([context.resume(), wait(200)]);
  if (context.state !== 'running') return;
  for (const [hertz, from] of NOTES) note(context, hertz, context.currentTime + from);
}

function note(audio: AudioContext, hertz: number, from: number): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.35, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, from + 0.2);
  tone.connect(volume).connect(audio.destination);
  tone.start(from);
  tone.stop(from + 0.25);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
