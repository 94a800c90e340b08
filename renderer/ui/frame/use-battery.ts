import { useEffect, useState } from 'react';

/** What the browser tells of the battery; TypeScript's DOM library does not have it. */
interface Battery extends EventTarget {
  readonly level: number;
  readonly charging: boolean;
}

export interface Charge {
  /** 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

/** How full the battery is; `null` where the machine has none or does not tell. */
export function useBattery(): Charge | null {
  const [charge, setCharge] = useState<Charge | null>(null);
  useEffect(() => {
    const { getBattery } = navigator as { readonly getBattery?: () => Promise<Battery> };
    if (getBattery === undefined) return undefined;
    const end = new AbortController();
    void getBattery.call(navigator).then(
      (battery) => {
        const read = () => setCharge(chargeOf(battery));
        if (end.signal.aborted) return;
        read();
        for (const event of ['levelchange', 'chargingchange'])
          battery.addEventListener(event, read, { signal: end.signal });
      },
      () => setCharge(null),
    );
    return () => end.abort();
  }, []);
  return charge;
}

/** A full battery that charges for ever is what machines without a battery report. */
function chargeOf({ level, charging }: Battery): Charge | null {
  return charging && level === 1 ? null : { level, charging };
}
