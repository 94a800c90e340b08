/** The mark of Holdfast: the root-like organ by which seaweed holds on to rock. */
export function Logo({ size = 34 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M16 3v13" />
        <path d="M8.5 6v5.5c0 3 3 4.5 7.5 4.5s7.5-1.5 7.5-4.5V6" />
        <path d="M16 16c0 6-9 4.5-11 12M16 16c0 6 9 4.5 11 12M16 16v6M16 21.5c0 3-3.5 3.5-4 7M16 21.5c0 3 3.5 3.5 4 7" />
      </g>
    </svg>
  );
}
