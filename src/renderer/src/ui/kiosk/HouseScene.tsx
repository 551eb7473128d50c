import './HouseScene.css';

/**
 * The former fire station with its three gates open and things to lend inside: the picture of the attract screen. Silent and still.
 */
export function HouseScene() {
  return (
    <svg className="k-scene" viewBox="0 0 960 560" aria-hidden="true" preserveAspectRatio="xMidYMax meet">
      <circle className="k-scene-brass" cx="800" cy="120" r="54" />
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
      <path className="k-scene-ground" d="M0 500h960v10H0Z" />
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
      <path d="M234 380h122M234 440h122M244 380v-34h34v34M300 380v-22a12 12 0 0 1 24 0v22M246 440v-30h26v30M286 440v-40M300 440v-40l18 40" />
      <path d="M465 466a30 30 0 1 0 .1 0M545 466a30 30 0 1 0 .1 0" transform="translate(0 -26)" />
      <path d="m465 470 26-56h38l16 56m-54-56 22 56h-48m48 0 16-56-6-20h22m-66 8h26" />
      <path d="M672 420a52 52 0 0 1 52-52v52ZM672 420h94a46 46 0 0 1-46 40h-4a46 46 0 0 1-44-40Zm94 0 10-24h14" />
      <path d="M694 476a11 11 0 1 0 .1 0m48 0a11 11 0 1 0 .1 0" />
    </g>
  );
}

/** In front: somebody brings a box, somebody goes home with a bag, a child runs along. */
function Street() {
  return (
    <g className="k-scene-people">
      <path className="k-scene-person" d="M396 540v-44a20 20 0 0 1 40 0v44Z" />
      <circle className="k-scene-person" cx="416" cy="456" r="15" />
      <path className="k-scene-box" d="M430 494h40v32h-40Z" />
      <path className="k-scene-line" d="M444 494v12h12v-12" />
      <path className="k-scene-person" d="M838 540v-46a21 21 0 0 1 42 0v46Z" />
      <circle className="k-scene-person" cx="859" cy="452" r="16" />
      <path className="k-scene-child" d="M894 540v-28a15 15 0 0 1 30 0v28Z" />
      <circle className="k-scene-child" cx="909" cy="484" r="12" />
    </g>
  );
}
