import type { DemoOrganisation } from '../types'
import { airlight } from './sofia-airlight'
import { cityGrid } from './sofia-citygrid'

const gradskiSistemi: DemoOrganisation = {
  slug: 'gradski-sistemi',
  kind: 'research',
  name: 'Лаборатория „Градски системи“',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209918252',
  website: 'https://gradski-sistemi.example',
  emailDomain: 'gradski-sistemi.example',
  foundedYear: 2011,
  teamSize: '25-49',
  originalLanguage: 'bg',
  texts: {
    bg: {
      summary: 'Приложни изследвания за градове: топлина, въздух, данни и работа с жителите.',
      about: `Независима изследователска лаборатория с физици, географи, програмисти и социолози. Работим заедно с общини: започваме от решение, което някой трябва да вземе, и търсим най-простите данни, които го подобряват.

Кодът и данните ни са отворени. Когато резултатът е отрицателен, публикуваме и него.`,
    },
    en: {
      summary: 'Applied research for cities: heat, air, data and work with residents.',
      about: `An independent research laboratory of physicists, geographers, programmers and sociologists. We work with municipalities: we start from a decision that someone must take and look for the simplest data that improves it.

Our code and data are open. When a result is negative, we publish that too.`,
    },
  },
  sectors: ['environment', 'energy', 'opendata', 'egovernment'],
  languages: ['bg', 'en', 'ru'],
  verifiedBy: 'sofia',
  people: [
    {
      email: 'founder@gradski-sistemi.example',
      name: 'доц. Симеон Арнаудов',
      language: 'bg',
      role: 'administrator',
    },
    {
      email: 'elitsa@gradski-sistemi.example',
      name: 'Елица Богоева',
      language: 'bg',
      role: 'editor',
    },
  ],
  solutions: [
    {
      slug: 'street-heat-model',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Модел на летната топлина по улици',
          summary:
            'Къде дърво, навес или светла настилка ще охладят улицата най-много – изчислено от открити данни и десет измервания.',
          problem:
            'Парите за охлаждане на града стигат за няколко улици годишно. Изборът им обикновено следва ремонтите, а не топлината и хората, които минават там.',
          outcome:
            'Подреден списък на уличните отсечки с очаквано намаление на усещаната температура и неговата неопределеност.',
          description: `Моделът ползва височини на сгради, корони на дървета, настилки и времеви редове за времето. Десет дни измервания с раница по избрани маршрути го настройват за вашия град.

Кодът е с отворен лиценз; плащате за настройката, обучението и проверката след намесата.`,
          priceNote: 'Настройка за един район: 14 000–22 000 €. Програмата е безплатна.',
        },
        en: {
          title: 'Street-level model of summer heat',
          summary:
            'Where a tree, a canopy or a pale surface would cool a street most, computed from open data and ten days of measurements.',
          problem:
            'Money for cooling a city covers a few streets a year. The choice usually follows road repairs rather than heat and the people who walk there.',
          outcome:
            'A ranked list of street sections with the expected drop in felt temperature and its uncertainty.',
          description: `The model uses building heights, tree crowns, surfaces and weather series. Ten days of backpack measurements along chosen routes tune it to your city.

The code has an open licence; you pay for tuning, training and the check after the work is done.`,
          priceNote: 'Tuning for one district: €14,000–22,000. The software is free.',
        },
      },
      sectors: ['environment', 'opendata'],
      maturity: 6,
      priceModel: 'open_source',
      languages: ['bg', 'en'],
      certificates: ['ISO 9001:2015'],
      deployments: [
        {
          place: 'София',
          customer: 'Изследователски проект с две квартални сдружения',
          since: 2022,
          note: 'Изпитване по 14 маршрута през три лета.',
        },
      ],
      priorities: ['sofia/utilities'],
      picture: {
        motif: 'map',
        description: {
          bg: 'Карта на улици, оцветени според топлината, с три отбелязани места за дървета.',
          en: 'A map of streets coloured by heat, with three places marked for trees.',
        },
      },
    },
  ],
}

const vodnaNishka: DemoOrganisation = {
  slug: 'vodna-nishka',
  kind: 'startup',
  name: 'Водна нишка',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209918764',
  website: 'https://vodna-nishka.example',
  emailDomain: 'vodna-nishka.example',
  foundedYear: 2021,
  teamSize: '5-9',
  originalLanguage: 'bg',
  texts: {
    bg: {
      summary: 'Слушаме тръбите нощем и казваме къде да се копае.',
      about:
        'Екип от акустик, двама хидроинженери и трима програмисти. Поставяме слушащи устройства в шахтите и сравняваме нощните звуци с дебита. Не обещаваме да намерим всеки теч, а да намалим напразните изкопи.',
    },
  },
  sectors: ['water'],
  languages: ['bg', 'en'],
  verifiedBy: 'sofia',
  people: [
    {
      email: 'founder@vodna-nishka.example',
      name: 'Невена Първанова',
      language: 'bg',
      role: 'administrator',
    },
  ],
  solutions: [
    {
      slug: 'night-leak-listener',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Нощен слушач за течове',
          summary:
            'Магнитен микрофон в шахтата, който между 2 и 4 часа търси звука на теч и посочва отсечката до няколко метра.',
          problem:
            'Скритият теч тече месеци. Когато се появи вода на повърхността, мястото на изкопа често не е мястото на повредата.',
          outcome:
            'При досегашните проверки 17 от 21 посочени места се потвърдиха при разкопаване, със средно отклонение 2,4 м.',
          description: `- Монтаж за десет минути, без прекъсване на водоподаването.
- Батерия за четири години при едно слушане на нощ.
- Резултатът е задача за екипа: отсечка, увереност, снимка на шахтата.
- При увереност под 50% **не препоръчваме изкоп**, а второ слушане.`,
          priceNote:
            '95 € на устройство и 4 € месечно; връщаме таксата за отсечка с три неверни посочвания.',
        },
      },
      sectors: ['water'],
      maturity: 7,
      priceModel: 'subscription',
      languages: ['bg'],
      certificates: ['CE', 'IP68'],
      deployments: [
        {
          place: 'Софийска област',
          customer: 'Вилно селище „Долна чешма“',
          since: 2023,
          note: '38 шахти, 9 отстранени теча за първата година.',
        },
      ],
      priorities: ['sofia/utilities'],
      picture: {
        motif: 'water',
        description: {
          bg: 'Разрез на улица: тръба под земята, устройство в шахта и звукови вълни от теч.',
          en: 'A street in section: a buried pipe, a device in a manhole and sound waves from a leak.',
        },
      },
    },
  ],
}

const gisheNula: DemoOrganisation = {
  slug: 'gishe-nula',
  kind: 'startup',
  name: 'Гише Нула',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209919085',
  website: 'https://gishe-nula.example',
  emailDomain: 'gishe-nula.example',
  foundedYear: 2020,
  teamSize: '10-24',
  originalLanguage: 'bg',
  texts: {
    bg: {
      summary: 'Правим общинските заявления къси и писмата на администрацията – разбираеми.',
      about: `„Гише Нула“ е екип от бивши общински служители, дизайнери и програмисти. Името е и целта ни: гражданинът да не стига до гише, освен ако иска да поговори с човек.

Работим на място, при хората, които обработват заявленията. Първата седмица само гледаме.`,
    },
    en: {
      summary: 'We make municipal applications short and official letters easy to understand.',
      about: `Gishe Nula (“Counter Zero”) is a team of former municipal staff, designers and programmers. The name is the aim: no one needs a counter unless they want to talk to a person.

We work on site, beside the people who handle the applications. In the first week we only watch.`,
    },
  },
  sectors: ['egovernment', 'inclusion'],
  languages: ['bg', 'en', 'ru'],
  verifiedBy: 'sofia',
  people: [
    {
      email: 'founder@gishe-nula.example',
      name: 'Теодор Гяуров',
      language: 'bg',
      role: 'administrator',
    },
    { email: 'mila@gishe-nula.example', name: 'Мила Стойкова', language: 'bg', role: 'editor' },
  ],
  solutions: [
    {
      slug: 'ask-once',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Питай веднъж',
          summary:
            'Заявления, в които известното е попълнено, а останалото се пита с един въпрос на екран.',
          problem:
            'Формулярът повтаря въпроси, чиито отговори администрацията има. Хората грешат при преписването, а служителите връщат непълни заявления.',
          outcome:
            'При девет преработени услуги средното време за попълване намаля от 19 на 6 минути (наблюдение на 40 души).',
          description: `За всяко поле се пази защо съществува: нормативен акт, вътрешно правило или навик. Така спорът кое да отпадне се води по същество.

- Предварително попълване от регистри, с видим източник на всяка стойност.
- Прекъсване и довършване от друго устройство.
- Същото заявление може да бъде попълнено от служител на глас.
- WCAG 2.2 AA, проверявано с хора.`,
          priceNote: 'От 4 500 € на услуга и годишна поддръжка 12% от цената.',
        },
        en: {
          title: 'Ask Once',
          summary:
            'Applications in which the known is filled in and the rest is asked, one question to a screen.',
          problem:
            'Forms repeat questions whose answers the administration has. People make mistakes while copying, and staff return incomplete applications.',
          outcome:
            'Across nine redesigned services, the average time to fill in fell from 19 to 6 minutes (40 people observed).',
          description: `For each field we keep why it exists: a law, an internal rule or a habit. The argument about what may go is then one of substance.

- Prefilled from registers, with the source of each value in view.
- Leave it and finish on another device.
- The same application can be filled in aloud with an officer.
- WCAG 2.2 AA, checked with people.`,
          priceNote: 'From €4,500 per service; yearly upkeep is 12% of the price.',
        },
      },
      sectors: ['egovernment'],
      maturity: 8,
      priceModel: 'licence',
      languages: ['bg', 'en', 'ru'],
      certificates: ['ISO/IEC 27001:2022'],
      deployments: [
        {
          place: 'Западна България',
          customer: 'Малка община (името се предоставя при поискване)',
          since: 2022,
          note: 'Девет услуги; една върната към стария вид по желание на хората.',
        },
      ],
      priorities: ['sofia/e-government', 'moscow/time-saved'],
      picture: {
        motif: 'document',
        description: {
          bg: 'Дълъг хартиен формуляр, от който на телефон остават шест въпроса.',
          en: 'A long paper form of which six questions remain on a telephone.',
        },
      },
    },
    {
      slug: 'plain-letter',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Ясно писмо',
          summary:
            'Помощник за служителя, който показва кои изречения в писмото няма да бъдат разбрани и предлага по-прости.',
          problem:
            'Писмото „Уведомяваме Ви на основание чл.…“ води до обаждане по телефона, защото получателят не знае какво се иска от него и докога.',
          outcome:
            'При проба с един отдел обажданията след изпратени писма намаляха с около една трета за три месеца.',
          description:
            'Добавка за текстообработващата програма на служителя. Правилата са изведени от 600 истински писма с премахнати имена. Текстът не напуска компютъра; решението остава за служителя.',
          priceNote: '7 € на служител месечно; за първия отдел – три месеца без заплащане.',
        },
      },
      sectors: ['egovernment', 'inclusion'],
      maturity: 6,
      priceModel: 'subscription',
      languages: ['bg'],
      certificates: [],
      deployments: [],
      priorities: ['sofia/e-government'],
      picture: {
        motif: 'document',
        description: {
          bg: 'Служебно писмо с подчертано дълго изречение и кратък вариант в полето.',
          en: 'An official letter with a long sentence underlined and a short one in the margin.',
        },
      },
    },
  ],
}

const palnaKofa: DemoOrganisation = {
  slug: 'palna-kofa',
  kind: 'startup',
  name: 'Пълна кофа',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209919346',
  website: 'https://palna-kofa.example',
  emailDomain: 'palna-kofa.example',
  foundedYear: 2023,
  teamSize: '1-4',
  originalLanguage: 'bg',
  texts: {
    bg: {
      summary: 'Датчик, който казва кога съдът за отпадъци е пълен.',
      about:
        'Трима инженери от Студентски град. Имаме два изпитани прототипа, една магистърска теза и добри приятели сред екипажите на камионите.',
    },
  },
  sectors: ['waste'],
  languages: ['bg', 'en'],
  asks: 'sofia',
  people: [
    {
      email: 'founder@palna-kofa.example',
      name: 'Борис Танчев',
      language: 'bg',
      role: 'administrator',
    },
  ],
  solutions: [
    {
      slug: 'bin-level-ring',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Пръстен за запълване',
          summary:
            'Ултразвуков датчик под капака на съда; мери на два часа и издържа 2 000 изпразвания.',
          problem:
            'Камионът не знае кой съд е пълен, преди екипажът да вдигне капака. Празните спирки отнемат време, а препълнените съдове – търпение.',
          outcome:
            'Грешка под 5% запълване при хартия и пластмаса; при сгънати кашони до капака датчикът се заблуждава и го казваме.',
          description:
            'Пръстенът се закрепва с четири нита. Батерията е за три години, връзката – LoRaWAN. Досега сме го изпитали на 24 съда в университетски двор.',
          priceNote: '48 € на датчик при поръчка над 100.',
        },
      },
      sectors: ['waste'],
      maturity: 6,
      priceModel: 'licence',
      languages: ['bg'],
      certificates: [],
      deployments: [],
      priorities: ['sofia/utilities'],
      picture: {
        motif: 'waste',
        description: {
          bg: 'Разрез на съд за отпадъци с пръстен под капака и линия на запълване.',
          en: 'A waste container in section, with a ring under the lid and a fill line.',
        },
      },
    },
  ],
}

const vitosha: DemoOrganisation = {
  slug: 'vitosha',
  kind: 'investor',
  name: 'Vitosha Ventures',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209919613',
  website: 'https://vitosha.example',
  emailDomain: 'vitosha.example',
  foundedYear: 2014,
  teamSize: '5-9',
  originalLanguage: 'en',
  texts: {
    en: {
      summary: 'First cheques for companies that sell to cities and can prove that it worked.',
      about: `We invest between €150,000 and €600,000 in teams whose customer is a city: utilities, mobility, administration, environment.

Selling to the public sector is slow, so we read pilots before pitch decks. What we look for:

- one finished pilot with a measured outcome, good or bad;
- a second city that asked about it without being called;
- a founder who can explain why the last tender was lost.

We answer every message within ten working days.`,
    },
    bg: {
      summary:
        'Първи инвестиции в компании, които продават на градове и могат да докажат резултата.',
      about: `Инвестираме между 150 000 и 600 000 € в екипи, чийто клиент е градът: комунални услуги, мобилност, администрация, околна среда.

Продажбите към публичния сектор са бавни, затова четем отчетите от пилоти преди презентациите. Търсим:

- един завършен пилот с измерен резултат, добър или лош;
- втори град, който се е заинтересувал сам;
- основател, който може да обясни защо е загубил последната процедура.

Отговаряме на всяко писмо до десет работни дни.`,
    },
  },
  sectors: ['energy', 'environment', 'mobility', 'egovernment'],
  languages: ['en', 'bg'],
  verifiedBy: 'sofia',
  people: [
    {
      email: 'investor@vitosha.example',
      name: 'Лидия Вълева',
      language: 'bg',
      role: 'administrator',
    },
  ],
  solutions: [],
}

export const sofiaOrganisations: DemoOrganisation[] = [
  airlight,
  cityGrid,
  gradskiSistemi,
  vodnaNishka,
  gisheNula,
  palnaKofa,
  vitosha,
]
