import type { DemoOrganisation } from '../types'

export const airlight: DemoOrganisation = {
  slug: 'airlight',
  kind: 'startup',
  name: 'Airlight',
  homeCity: 'sofia',
  country: 'BG',
  registerNumber: '209917402',
  website: 'https://airlight.example',
  emailDomain: 'airlight.example',
  foundedYear: 2019,
  teamSize: '10-24',
  originalLanguage: 'bg',
  texts: {
    bg: {
      summary: 'Измерваме въздуха там, където минават хората, и казваме какво означават числата.',
      about: `Airlight произвежда улични възли за измерване на прах, газове и шум и превръща показанията в кратки съобщения за училища, кметства и жители.

Започнахме с един балкон в „Надежда“ и въпроса защо станцията на три километра показва чист въздух. Днес сме четиринадесет души: инженери по електроника, двама специалисти по атмосферна химия и редактор, който се грижи съобщенията ни да се разбират.

- Всеки уред се сверява до референтна станция, преди да отиде на улицата.
- Обявяваме отклонението си, включително когато е голямо.
- Данните на градовете са техни и могат да бъдат взети по всяко време.`,
    },
    en: {
      summary: 'We measure the air where people walk, and say what the numbers mean.',
      about: `Airlight makes street nodes that measure dust, gases and noise, and turns their readings into short messages for schools, district halls and residents.

We began with one balcony in Nadezhda and the question why a station three kilometres away reported clean air. Today we are fourteen people: electronics engineers, two atmospheric chemists, and an editor who makes sure our messages are understood.

- Every device is calibrated beside a reference station before it goes out.
- We publish our deviation, also when it is large.
- A city’s data belongs to the city and can be taken away at any time.`,
    },
  },
  sectors: ['environment', 'health', 'opendata'],
  languages: ['bg', 'en'],
  verifiedBy: 'sofia',
  people: [
    {
      email: 'founder@airlight.example',
      name: 'Виктор Манолов',
      language: 'bg',
      role: 'administrator',
    },
    {
      email: 'hristina@airlight.example',
      name: 'Христина Данева',
      language: 'bg',
      role: 'editor',
    },
  ],
  solutions: [
    {
      slug: 'airlight-street-node',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Уличен възел за въздух и шум',
          summary:
            'Кутия от 1,9 кг на стълб, която мери ФПЧ2,5, ФПЧ10, азотен диоксид, озон и ниво на шума всяка минута.',
          problem:
            'Официалните станции са малко и скъпи. Между тях въздухът на две успоредни улици може да се различава неколкократно, а решенията – къде да има дървета, къде да се забрани спирането – се вземат за улица, а не за град.',
          outcome:
            'Карта по улици и часове с обявено отклонение. В досегашните внедрявания между 91 и 96% от часовете имат валидна стойност.',
          description: `**Какво има вътре:** два оптични брояча с подгряване на пробата, електрохимични клетки, микрофон, който изчислява само ниво и не записва звук, NB-IoT връзка и памет за 30 дни.

**Как се поддържа:** клетките се сменят два пъти годишно за пет минути. Възелът сам съобщава, когато се отклонява от съседите си през нощта.

**Какво получавате:** програмен интерфейс, ежедневен файл с отворени данни и предупреждения по пощата.`,
          priceNote:
            'От 38 € на възел месечно, с поддръжка и сверяване; монтажът се договаря отделно.',
        },
        en: {
          title: 'Street node for air and noise',
          summary:
            'A 1.9 kg box on a pole that measures PM2.5, PM10, nitrogen dioxide, ozone and noise level every minute.',
          problem:
            'Official stations are few and expensive. Between them, the air of two parallel streets can differ several times over, while decisions (where to plant trees, where to ban stopping) are made for a street, not for a city.',
          outcome:
            'A map by street and hour with a stated deviation. In deployments so far, 91 to 96% of hours have a valid value.',
          description: `**Inside:** two optical counters with a heated inlet, electrochemical cells, a microphone that computes a level and records no sound, an NB-IoT link and memory for 30 days.

**Upkeep:** cells are replaced twice a year in five minutes. A node reports by itself when it drifts from its neighbours at night.

**What you get:** a programming interface, a daily open-data file, and warnings by e-mail.`,
          priceNote:
            'From €38 per node and month with upkeep and calibration; mounting is agreed separately.',
        },
      },
      sectors: ['environment', 'opendata'],
      maturity: 8,
      priceModel: 'subscription',
      languages: ['bg', 'en'],
      certificates: ['CE', 'IP65'],
      deployments: [
        {
          place: 'София',
          customer: 'Частни училища, детски градини и родителски сдружения',
          since: 2022,
          note: '62 възела, три отоплителни сезона, 96% валидни часове.',
        },
        {
          place: 'Черноморието',
          customer: 'Сдружение на жители в пристанищен квартал',
          since: 2024,
          note: '11 възела при висока влажност, 91% валидни часове; оттогава пробата се подгрява.',
        },
      ],
      priorities: ['sofia/utilities'],
      picture: {
        motif: 'air',
        description: {
          bg: 'Малка кутия с решетка, закрепена на уличен стълб над тротоар.',
          en: 'A small louvred box fixed to a street pole above a pavement.',
        },
      },
    },
    {
      slug: 'airlight-morning-page',
      originalLanguage: 'bg',
      texts: {
        bg: {
          title: 'Сутрешна страница за училището',
          summary:
            'Едно изречение за въздуха пред входа и един съвет за деня – от вашите уреди или от открити данни.',
          problem:
            'Данни за въздуха има, но учител или родител рядко знае какво да направи с „47 микрограма на кубичен метър“.',
          outcome:
            'Директорът получава съвет, на който може да откаже: да се проветри сега, в голямото междучасие или изобщо да не се отваря откъм булеварда.',
          description:
            'Страницата се обновява на десет минути, работи на стар телефон и се чете добре с четец на екрана. Текстовете са писани от редактор и прегледани от лекар. Може да ползва и чужди уреди, ако отклонението им е известно.',
          priceNote:
            'Безплатно за едно училище с наши възли; 90 € месечно за община до 50 училища.',
        },
        en: {
          title: 'Morning page for a school',
          summary:
            'One sentence about the air at the gate and one suggestion for the day, from your devices or from open data.',
          problem:
            'There is data on the air, but a teacher or a parent seldom knows what to do with “47 micrograms per cubic metre”.',
          outcome:
            'The head teacher receives advice that can be declined: air the rooms now, in the long break, or not at all on the boulevard side.',
          description:
            'The page is refreshed every ten minutes, works on an old phone and reads well with a screen reader. Texts are written by an editor and reviewed by a doctor. Devices of others can be used if their deviation is known.',
          priceNote:
            'Free for a school with our nodes; €90 a month for a municipality with up to 50 schools.',
        },
      },
      sectors: ['environment', 'education', 'health'],
      maturity: 7,
      priceModel: 'subscription',
      languages: ['bg', 'en'],
      certificates: [],
      deployments: [
        {
          place: 'София',
          customer: 'Частно училище „Липова алея“',
          since: 2023,
          note: 'Екран във фоайето и писмо до родителите всяка сутрин.',
        },
      ],
      priorities: ['sofia/utilities', 'sofia/e-government'],
      picture: {
        motif: 'school',
        description: {
          bg: 'Вход на училище с деца; на стената виси екран с едно изречение за въздуха.',
          en: 'A school entrance with children; a screen on the wall shows one sentence about the air.',
        },
      },
    },
  ],
}
