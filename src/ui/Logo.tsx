/** The mark: a step, the way on, and the decision it leads to. Decorative: its neighbour says the name. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      stroke="var(--bv-accent)"
      strokeWidth="2"
      aria-hidden="true"
    >
      <rect x="1" y="1.5" width="11" height="8" rx="3.5" />
      <path d="M6.5 9.5V16a5 5 0 0 0 5 5H15" />
      <path d="M21 14.2l6.8 6.8L21 27.8 14.2 21z" fill="var(--bv-accent)" stroke="none" />
    </svg>
  );
}
