import sharp from 'sharp'
import type { DemoMotif } from './types'

const size = { width: 1280, height: 800 }

/** Paper, ink and one strong colour; each solution takes one by its name. */
const palettes = [
  { paper: '#e4f2f0', ink: '#0a3f3b', strong: '#0a5c57', light: '#9fd0ca' },
  { paper: '#eaf1f9', ink: '#12365c', strong: '#1f5fa8', light: '#a9c8ea' },
  { paper: '#fbf1e1', ink: '#5c3a05', strong: '#9a5a00', light: '#ecc98d' },
  { paper: '#f3ecf7', ink: '#472059', strong: '#7a3e9d', light: '#d3b5e3' },
  { paper: '#eef4ea', ink: '#23461b', strong: '#3e7a2f', light: '#b7d6ad' },
] as const

type Palette = (typeof palettes)[number]

/** A numbered stream that is the same for the same name. */
function stream(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) >>> 0, 7)
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const motifs: Record<DemoMotif, (palette: Palette, next: () => number) => string> = {
  street: ({ ink, strong, light }, next) =>
    `<path d="M420 800 600 250h80l180 550z" fill="${ink}" opacity=".85"/>` +
    [0, 1, 2, 3]
      .map(
        (i) =>
          `<rect x="${633 - i * 2}" y="${330 + i * 115}" width="${14 + i * 4}" height="${50 + i * 14}" fill="${light}"/>`,
      )
      .join('') +
    [0, 1, 2]
      .map((i) => lamp(250 + i * 90 - i * i * 6, 690 - i * 150, 1 - i * 0.24, strong, light))
      .join('') +
    [0, 1, 2]
      .map((i) => lamp(1030 - i * 90 + i * i * 6, 690 - i * 150, 1 - i * 0.24, strong, light))
      .join('') +
    skyline(ink, next, 0.16),
  bus: ({ ink, strong, light }, next) =>
    skyline(ink, next, 0.16) +
    `<rect x="290" y="330" width="700" height="290" rx="34" fill="${strong}"/>` +
    [0, 1, 2, 3]
      .map(
        (i) =>
          `<rect x="${335 + i * 150}" y="375" width="120" height="105" rx="10" fill="${light}"/>`,
      )
      .join('') +
    `<rect x="290" y="520" width="700" height="22" fill="${light}" opacity=".7"/>` +
    [430, 850]
      .map(
        (x) =>
          `<circle cx="${x}" cy="625" r="58" fill="${ink}"/><circle cx="${x}" cy="625" r="24" fill="${light}"/>`,
      )
      .join('') +
    `<path d="M0 690h1280" stroke="${ink}" stroke-width="8"/>`,
  air: ({ ink, strong, light }, next) =>
    [0, 1, 2, 3, 4]
      .map(
        (i) =>
          `<path d="M${120 + i * 30} ${250 + i * 85}q120-70 240 0t240 0 240 0 240 0" fill="none" stroke="${i % 2 ? light : strong}" stroke-width="${14 - i}" stroke-linecap="round"/>`,
      )
      .join('') +
    Array.from(
      { length: 26 },
      () =>
        `<circle cx="${140 + next() * 1000}" cy="${170 + next() * 440}" r="${4 + next() * 12}" fill="${ink}" opacity="${0.15 + next() * 0.4}"/>`,
    ).join(''),
  water: ({ ink, strong, light }) =>
    `<path d="M640 130c110 150 190 250 190 350a190 190 0 1 1-380 0c0-100 80-200 190-350z" fill="${strong}"/>` +
    `<path d="M545 500a95 95 0 0 0 80 108" fill="none" stroke="${light}" stroke-width="22" stroke-linecap="round"/>` +
    [0, 1]
      .map(
        (i) =>
          `<path d="M0 ${690 + i * 55}q80-45 160 0t160 0 160 0 160 0 160 0 160 0 160 0 160 0" fill="none" stroke="${ink}" stroke-width="10" opacity="${0.7 - i * 0.35}"/>`,
      )
      .join(''),
  grid: ({ ink, strong, light }, next) =>
    Array.from(
      { length: 9 },
      (_, i) =>
        `<path d="M${160 + i * 120} 120v560M100 ${140 + i * 68}h1080" stroke="${light}" stroke-width="4"/>`,
    ).join('') +
    Array.from({ length: 16 }, () => {
      const x = 160 + Math.floor(next() * 9) * 120
      const y = 140 + Math.floor(next() * 8) * 68
      return `<circle cx="${x}" cy="${y}" r="${10 + next() * 16}" fill="${next() > 0.4 ? strong : ink}"/>`
    }).join('') +
    `<path d="M700 180 560 430h110l-60 200 190-270H680l70-180z" fill="${ink}"/>`,
  waste: ({ ink, strong, light }) =>
    [0, 1, 2]
      .map(
        (i) =>
          `<g transform="translate(${300 + i * 240} 300)"><rect x="0" y="60" width="180" height="280" rx="16" fill="${[strong, ink, light][i]}"/><rect x="-16" y="20" width="212" height="44" rx="14" fill="${ink}"/><rect x="38" y="${300 - i * 80}" width="104" height="16" fill="#fff" opacity=".8"/></g>`,
      )
      .join('') + `<path d="M120 660h1040" stroke="${ink}" stroke-width="8"/>`,
  document: ({ ink, strong, light }) =>
    `<rect x="400" y="120" width="480" height="580" rx="14" fill="#fff" stroke="${ink}" stroke-width="8"/>` +
    [0, 1, 2, 3, 4]
      .map(
        (i) =>
          `<rect x="460" y="${210 + i * 66}" width="${360 - (i % 3) * 70}" height="18" fill="${i === 0 ? strong : light}"/>`,
      )
      .join('') +
    `<circle cx="770" cy="590" r="62" fill="${strong}"/><path d="m738 590 24 26 44-52" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>`,
  map: ({ ink, strong, light }, next) =>
    `<path d="M160 200 460 120l360 80 300-80v480l-300 80-360-80-300 80z" fill="#fff" stroke="${ink}" stroke-width="8"/><path d="M460 120v480M820 200v480" stroke="${light}" stroke-width="8"/>` +
    `<path d="M220 560q160-220 330-120t240-90 260-60" fill="none" stroke="${strong}" stroke-width="14"/>` +
    Array.from(
      { length: 5 },
      (_, i) =>
        `<circle cx="${270 + i * 180}" cy="${290 + next() * 230}" r="20" fill="${i % 2 ? ink : strong}" stroke="#fff" stroke-width="6"/>`,
    ).join(''),
  people: ({ ink, strong, light }, next) =>
    Array.from({ length: 7 }, (_, i) => {
      const x = 190 + i * 150
      const y = 330 + next() * 90
      const fill = [strong, ink, light][i % 3]
      return `<circle cx="${x}" cy="${y}" r="52" fill="${fill}"/><path d="M${x - 88} ${y + 260}v-70a88 88 0 0 1 176 0v70z" fill="${fill}"/>`
    }).join('') + `<path d="M80 690h1120" stroke="${ink}" stroke-width="8"/>`,
  building: ({ ink, strong, light }, next) =>
    [
      [250, 300, 200],
      [480, 150, 260],
      [770, 250, 230],
    ]
      .map(
        ([x, y, w], index) =>
          `<rect x="${x}" y="${y}" width="${w}" height="${690 - y!}" fill="${[ink, strong, ink][index]}"/>` +
          Array.from(
            { length: Math.floor((650 - y!) / 72) * 3 },
            (_, i) =>
              `<rect x="${x! + 26 + (i % 3) * ((w! - 60) / 3 + 4)}" y="${y! + 34 + Math.floor(i / 3) * 72}" width="${(w! - 100) / 3}" height="40" fill="${next() > 0.35 ? light : '#fff'}"/>`,
          ).join(''),
      )
      .join('') + `<path d="M120 692h1040" stroke="${ink}" stroke-width="8"/>`,
  health: ({ ink, strong, light }) =>
    `<path d="M110 430h270l60-140 110 300 90-220 50 60h480" fill="none" stroke="${strong}" stroke-width="18" stroke-linejoin="round" stroke-linecap="round"/>` +
    `<circle cx="980" cy="250" r="110" fill="${light}"/><path d="M980 190v120M920 250h120" stroke="${ink}" stroke-width="26" stroke-linecap="round"/>`,
  school: ({ ink, strong, light }) =>
    `<path d="M640 150 980 330H300z" fill="${strong}"/><rect x="340" y="330" width="600" height="340" fill="#fff" stroke="${ink}" stroke-width="8"/>` +
    [0, 1, 2, 3]
      .map(
        (i) =>
          `<rect x="${390 + (i % 2) * 380}" y="${380 + Math.floor(i / 2) * 130}" width="120" height="86" fill="${light}"/>`,
      )
      .join('') +
    `<rect x="580" y="480" width="120" height="190" fill="${ink}"/><circle cx="640" cy="262" r="34" fill="#fff"/><path d="M140 672h1000" stroke="${ink}" stroke-width="8"/>`,
}

function lamp(x: number, y: number, scale: number, strong: string, light: string): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M0 0v-330q0-50 60-50" fill="none" stroke="${strong}" stroke-width="14"/><path d="M40-380h90l30 34H40z" fill="${strong}"/><circle cx="98" cy="-320" r="46" fill="${light}" opacity=".6"/></g>`
}

function skyline(ink: string, next: () => number, opacity: number): string {
  return Array.from({ length: 12 }, (_, i) => {
    const height = 90 + next() * 170
    return `<rect x="${i * 110 - 10}" y="${690 - height}" width="96" height="${height}" fill="${ink}" opacity="${opacity}"/>`
  }).join('')
}

/** A drawing that stands in for a photograph, as a PNG: a motif over two of the network's lines. */
export async function drawPicture(motif: DemoMotif, name: string): Promise<Buffer> {
  const next = stream(name)
  const palette = palettes[Math.floor(next() * palettes.length)]!
  const y = 90 + next() * 60
  const line = `<path d="M-20 ${y}H${360 + next() * 300}l120 120H1300" fill="none" stroke="${palette.light}" stroke-width="10" opacity=".8"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="${palette.paper}"/>${line}${motifs[motif](palette, next)}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
