import type { DemoOrganisation } from '../types'

export const cityGrid: DemoOrganisation = {
  slug: 'citygrid',
  kind: 'startup',
  name: 'CityGrid',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209917631',
  website: 'https://citygrid.example',
  emailDomain: 'citygrid.example',
  foundedYear: 2016,
  teamSize: '25-49',
  originalLanguage: 'bg',
  texts: {
    bg: {
      summary: 'Управление на улично осветление, което пести, без да оставя никого на тъмно.',
      about: `CityGrid проектира контролери за улични лампи и програмата, с която ги управлява служителят на района, а не ние.

Работим в София, Пловдив и още два града, където правим и слънчеви табла за спирки. Вярваме, че спестяването се доказва с електромер, а усещането за сигурност – с разговор, и не започваме обект без двете.

Произвеждаме контролерите в България и публикуваме протокола им: ако някой ден се разделим, лампите остават управляеми.`,
    },
    en: {
      summary: 'Street lighting control that saves without leaving anyone in the dark.',
      about: `CityGrid designs controllers for street lamps, and the software with which the district’s staff, not we, control them.

We work in Sofia, Plovdiv and two more towns, where we also make solar displays for stops. We believe that savings are proven with a meter and a sense of safety with a conversation, and we start no site without both.

We make the controllers in Bulgaria and publish their protocol: should we part one day, the lamps can still be controlled.`,
    },
  },
  sectors: ['energy', 'safety', 'mobility'],
  languages: ['bg', 'en', 'ru'],
  verifiedBy: 'sofia',
  people: [
    {
      email: 'founder@citygrid.example',
      name: 'Александра Ненкова',
      language: 'bg',
      role: 'administrator',
    },
    { email: 'ivo@citygrid.example', name: 'Иво Караджов', language: 'bg', role: 'editor' },
    { email: 'office@citygrid.example', name: 'Стела Минчева', language: 'bg', role: 'reader' },
  ],
  solutions: [
    {
      slug: 'citygrid-walking-light',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Светлина, която върви с пешеходеца',
          summary:
            'Контролер на всяка лампа и радар на всяка трета: улицата светва пред човека и отслабва след него.',
          problem:
            'Светодиодните лампи пестят ток, но продължават да светят еднакво в полунощ и в пет сутринта. Общото намаляване по график пести още, но оставя минувача на тъмно.',
          outcome:
            'Между 35 и 45% по-малко потребление спрямо същите лампи без управление, измерено по електромерите на таблата, и повреди, известни до половин час.',
          description: `- Лампите си говорят пряко; сървърът е нужен за отчети, не за светлина.
- При повреда или загуба на връзка лампата свети с **пълна сила**.
- Пешеходни пътеки и спирки имат долна граница, която не може да се промени от екрана.
- Служителят на района пише правилата сам: място, час, най-малко и най-много светлина.`,
          priceNote:
            'Около 210 € на лампа с монтаж и обучение; след втората година – 9 € на лампа годишно.',
        },
        en: {
          title: 'Light that walks with the pedestrian',
          summary:
            'A controller on every lamp and radar on every third: the street brightens ahead of a person and dims behind.',
          problem:
            'LED lamps save power but shine the same at midnight and at five in the morning. Dimming all of them by timetable saves more, yet leaves whoever walks there in the dark.',
          outcome:
            '35 to 45% less consumption than the same lamps without control, read from the cabinets’ meters, and faults known within half an hour.',
          description: `- Lamps talk to each other; the server is needed for reports, not for light.
- A lamp that fails or loses its connection shines at **full power**.
- Crossings and stops have a floor that cannot be changed from the screen.
- District staff write the rules themselves: place, hour, least and most light.`,
          priceNote:
            'About €210 per lamp with mounting and training; from the third year €9 per lamp and year.',
        },
      },
      sectors: ['energy', 'safety'],
      maturity: 9,
      priceModel: 'licence',
      languages: ['bg', 'en', 'ru'],
      certificates: ['CE', 'D4i', 'ISO 9001:2015'],
      deployments: [
        {
          place: 'Пловдив',
          customer: 'Индустриален парк „Тракийска нива“',
          since: 2021,
          note: '130 лампи, три зими, 44% по-малко потребление по електромер.',
        },
        {
          place: 'София',
          customer: 'Жилищен комплекс „Тихият бряг“',
          since: 2023,
          note: '62 лампи; след анкета светлината край спирката е увеличена.',
        },
      ],
      priorities: ['sofia/utilities'],
      picture: {
        motif: 'street',
        description: {
          bg: 'Нощна алея: лампите пред вървящ човек светят силно, а зад него слабо.',
          en: 'A path at night: lamps ahead of a walking person are bright, those behind are dim.',
        },
      },
    },
    {
      slug: 'citygrid-cabinet-watch',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Пазач на таблото',
          summary:
            'Модул за съществуващо табло, който различава изгоряла лампа, кражба на ток и повреден кабел по формата на тока.',
          problem:
            'Където лампите нямат контролери, общината научава за повредата от жител, а за кражбата на ток – от сметката.',
          outcome:
            'Списък с вероятните повреди всяка сутрин, подредени по безопасност, с верен клон в девет от десет случая на досегашните обекти.',
          description:
            'Модулът се монтира на DIN шина за един час без спиране на осветлението. Учи се две седмици какво е обичайно за таблото и след това обяснява всяко отклонение с думи, а не с код на грешка.',
          priceNote: '340 € на табло и 6 € месечно.',
        },
      },
      sectors: ['energy'],
      maturity: 7,
      priceModel: 'subscription',
      languages: ['bg'],
      certificates: ['CE'],
      deployments: [
        {
          place: 'Асеновград',
          customer: 'Складова база „Южна порта“',
          since: 2024,
          note: 'Девет табла; открити са два клона с постоянна утечка.',
        },
      ],
      priorities: ['sofia/utilities'],
      picture: {
        motif: 'grid',
        description: {
          bg: 'Отворено електрическо табло с малък модул и схема на клоновете към лампите.',
          en: 'An open electrical cabinet with a small module and a diagram of its branches.',
        },
      },
    },
  ],
}
