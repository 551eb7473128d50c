import './HouseScene.css';

/**
 * The former fire station with its three gates open and things to lend inside: the picture of the attract screen. Silent and still.
 */
export function HouseScene() {
  return (
    <svg className="k-scene" viewBox="0 0 960 560" aria-hidden="true" preserveAspectRatio="xMidYMax meet">
      <circle className="k-scene-brass" cx="760" cy="120" r="54" />
      <Tower />
      <path className="k-scene-brick" d="M190 170h640v330H190Z" />
      <path className="k-scene-band" d="M174 146h672v34H174Z" />
      <path className="k-scene-band" d="M190 236h640v8H190Z" />
      {[250, 340, 430, 520, 610, 700].map((x) => (
        <path key={x} className="k-scene-window" d={`M${x} 196h70v26h-70Z`} />
      ))}
      {[220, 430, 640].map((x) => (
        <Gate key={x} x={x} />
      ))}
      <Things />
      <path className="k-scene-street" d="M-2000 500h4960v60h-4960Z" />
      <Street />
    </svg>
  );
}

function Tower() {
  return (
    <>
      <path className="k-scene-brick" d="M80 60h110v440H80Z" />
      <path className="k-scene-band" d="M66 40h138v26H66Z" />
      {[100, 180, 260, 340].map((y) => (
        <path key={y} className="k-scene-window" d={`M118 ${y}h34v44h-34Z`} />
      ))}
      <path className="k-scene-gate" d="M112 500v-70a23 23 0 0 1 46 0v70Z" />
      <path className="k-scene-line" d="M135 40V6m0 2h40l-10 12 10 12h-40" />
    </>
  );
}

function Gate({ x }: { x: number }) {
  return (
    <>
      <path className="k-scene-band" d={`M${x - 10} 500V350a85 85 0 0 1 170 0v150Z`} />
      <path className="k-scene-inside" d={`M${x} 500V350a75 75 0 0 1 150 0v150Z`} />
      <path className="k-scene-brass" d={`M${x + 61} 262h28v14h-28Z`} />
    </>
  );
}

/** Inside the gates: shelves with tools, a bicycle, a pram. */
function Things() {
  return (
    <g className="k-scene-things">
      <path d="M236 400h118M236 452h118M246 400v-36h36v36M304 400v-22a13 13 0 0 1 26 0v22M246 452v-30h28v30M290 452v-42h14v42M312 452l16-40" />
      <path d="M469 424a29 29 0 1 0 .1 0M541 424a29 29 0 1 0 .1 0" />
      <path d="m469 453 24-52h40l8 52m-48-52 20 52h-44m44 0 20-52-6-18h20m-62 2h24" />
      <path d="M662 408a50 50 0 0 1 50-50v50ZM662 408h98a46 46 0 0 1-46 40h-6a46 46 0 0 1-46-40Zm98 0 10-24h14" />
      <path d="M692 462a12 12 0 1 0 .1 0m44 0a12 12 0 1 0 .1 0" />
    </g>
  );
}

/** In front: somebody brings a box, somebody goes home with a bag, a child runs along. */
function Street() {
  return (
    <g className="k-scene-people">
      <path className="k-scene-person" d="M392 544v-58a23 23 0 0 1 46 0v58Z" />
      <circle className="k-scene-person" cx="415" cy="442" r="17" />
      <path className="k-scene-box" d="M430 488h48v38h-48Z" />
      <path className="k-scene-box-line" d="M447 488v13h14v-13" />
      <path className="k-scene-person" d="M846 544v-56a23 23 0 0 1 46 0v56Z" />
      <circle className="k-scene-person" cx="869" cy="444" r="17" />
      <path className="k-scene-child" d="M904 544v-34a17 17 0 0 1 34 0v34Z" />
      <circle className="k-scene-child" cx="921" cy="478" r="14" />
    </g>
  );
}
