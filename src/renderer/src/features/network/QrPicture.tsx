/** A QR code of rows of 0 and 1, with the quiet zone of four modules around it. A camera needs dark on light, whatever the theme. */
export function QrPicture({ matrix, label }: { matrix: readonly string[]; label: string }) {
  const size = matrix.length + 8;
  const dark = matrix
    .flatMap((row, y) => [...row].map((sign, x) => (sign === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr-picture"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className="qr-light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path className="qr-dark" d={dark} />
    </svg>
  );
}
