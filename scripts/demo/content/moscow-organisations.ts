import type { DemoOrganisation } from '../types'

const golosDvora: DemoOrganisation = {
  slug: 'golos-dvora',
  kind: 'startup',
  name: 'Голос двора',
  homeCity: 'moscow',
  country: 'RU',
  registerNumber: '1187746990415',
  website: 'https://golos-dvora.example',
  emailDomain: 'golos-dvora.example',
  foundedYear: 2018,
  teamSize: '10-24',
  originalLanguage: 'ru',
  texts: {
    ru: {
      summary: 'Обсуждения, которые заканчиваются решением, а решения — проверкой.',
      about: `Мы делаем инструмент для соседских и районных обсуждений. Вопрос формулируют вместе, спорят по очереди, решают голосованием, а потом **возвращаются и проверяют**, сделано ли.

- В команде социолог, два модератора и шесть разработчиков.
- Каждое обсуждение ведёт живой человек.
- Участвовать можно по телефону: оператор записывает мнение и читает его вслух перед отправкой.`,
    },
    en: {
      summary: 'Discussions that end in a decision, and decisions that end in a check.',
      about: `We make a tool for discussions in a neighbourhood or district. People word the question together, argue in turn, decide by vote, and later **come back to check** whether it was done.

- The team has a sociologist, two moderators and six developers.
- A real person moderates each discussion.
- People can take part by telephone: an operator writes down the opinion and reads it back before sending.`,
    },
  },
  sectors: ['egovernment', 'inclusion'],
  languages: ['ru', 'en'],
  verifiedBy: 'moscow',
  people: [
    {
      email: 'founder@golos-dvora.example',
      name: 'Мария Ветлугина',
      language: 'ru',
      role: 'administrator',
    },
    {
      email: 'artyom@golos-dvora.example',
      name: 'Артём Шильников',
      language: 'ru',
      role: 'editor',
    },
  ],
  solutions: [
    {
      slug: 'yard-consultation',
      originalLanguage: 'ru',
      texts: {
        ru: {
          title: 'Обсуждение двора за три недели',
          summary:
            'От вопроса «что сделать с пустырём» до решения, под которым подписались и согласные, и несогласные.',
          problem:
            'Опрос с тремя вариантами не показывает, почему люди против. Собрание в шесть вечера собирает тех, кто свободен в шесть вечера.',
          outcome:
            'Решение с перечнем возражений и ответов на них. В прошедших обсуждениях участвовало от 8 до 22% жителей домов.',
          description: `**Неделя первая:** жители сами предлагают варианты и переписывают вопрос, пока он не станет понятным.

**Неделя вторая:** обсуждение с модератором; каждое возражение получает ответ или остаётся открытым на виду.

**Неделя третья:** голосование и протокол, который можно распечатать и повесить в подъезде.`,
          priceNote: '120 000 ₽ за обсуждение до 1500 квартир, включая модератора.',
        },
        en: {
          title: 'A courtyard decided in three weeks',
          summary:
            'From “what shall we do with this wasteland” to a decision signed by those who agreed and those who did not.',
          problem:
            'A poll with three options does not show why people object. A meeting at six in the evening gathers whoever is free at six in the evening.',
          outcome:
            'A decision with the list of objections and the answers to them. In past discussions, 8 to 22% of residents took part.',
          description: `**Week one:** residents propose options and reword the question until it is clear.

**Week two:** a moderated discussion; each objection is answered or stays open in plain view.

**Week three:** a vote, and minutes that can be printed and hung in the stairwell.`,
          priceNote: 'RUB 120,000 per discussion of up to 1,500 flats, moderator included.',
        },
      },
      sectors: ['egovernment', 'inclusion'],
      maturity: 9,
      priceModel: 'service',
      languages: ['ru', 'en'],
      certificates: [],
      deployments: [
        {
          place: 'Москва',
          customer: 'Совет дома на девять подъездов',
          since: 2020,
          note: 'Площадка, парковка и старые тополя: решение принято, выполнено через год.',
        },
        {
          place: 'Москва',
          customer: 'Соседские сообщества девяти районов',
          since: 2022,
          note: 'Более сорока коротких опросов и обсуждений.',
        },
      ],
      priorities: ['moscow/citizen-participation'],
      picture: {
        motif: 'people',
        description: {
          ru: 'Двор с людьми у доски, на которой наклеены варианты и возражения.',
          en: 'A courtyard with people at a board covered in options and objections.',
        },
      },
    },
    {
      slug: 'decided-done',
      originalLanguage: 'ru',
      texts: {
        ru: {
          title: 'Решено — сделано',
          summary:
            'Лента одного решения: голосование, исполнитель, задержки, доказательство, мнение участников.',
          problem: 'Голос отдан, результат где-то есть, а связи между ними участник не видит.',
          outcome:
            'Человек за две минуты узнаёт, что стало с его голосом, и может возразить, если сделано не то.',
          description:
            'Прототип на тестовых данных. Каждый этап закрывается фотографией или актом; три возражения с фото открывают его снова. Уведомления — не чаще, чем согласился участник.',
          priceNote: 'Прототип; о цене договоримся после испытаний.',
        },
      },
      sectors: ['egovernment', 'opendata'],
      maturity: 5,
      priceModel: 'subscription',
      languages: ['ru'],
      certificates: [],
      deployments: [],
      priorities: ['moscow/citizen-participation', 'moscow/connected-services'],
      picture: {
        motif: 'document',
        description: {
          ru: 'Лента этапов решения от голосования до фотографии нового сквера.',
          en: 'A strip of stages of a decision, from the vote to a photograph of a new square.',
        },
      },
    },
  ],
}

const rovnyPut: DemoOrganisation = {
  slug: 'rovny-put',
  kind: 'startup',
  name: 'Ровный путь',
  homeCity: 'moscow',
  country: 'RU',
  registerNumber: '1197746881520',
  website: 'https://rovny-put.example',
  emailDomain: 'rovny-put.example',
  foundedYear: 2019,
  teamSize: '5-9',
  originalLanguage: 'ru',
  texts: {
    ru: {
      summary: 'Пешеходные маршруты без ступенек, проверенные теми, кому они нужны.',
      about: `Компанию основали инженер-геодезист и его друг, который пользуется коляской. Мы ходим по городу с рейкой и уклономером и строим маршруты, которым можно верить.

Правило одно: пока маршрут не прошёл человек с инвалидностью, в приложении его нет.`,
    },
  },
  sectors: ['mobility', 'inclusion'],
  languages: ['ru'],
  verifiedBy: 'moscow',
  people: [
    {
      email: 'founder@rovny-put.example',
      name: 'Кирилл Осташев',
      language: 'ru',
      role: 'administrator',
    },
    {
      email: 'nadezhda@rovny-put.example',
      name: 'Надежда Юркова',
      language: 'ru',
      role: 'editor',
    },
  ],
  solutions: [
    {
      slug: 'step-free-map',
      originalLanguage: 'ru',
      texts: {
        ru: {
          title: 'Карта без ступенек',
          summary:
            'Маршруты для коляски, трости и детской коляски с датой последней проверки каждого отрезка.',
          problem:
            'Обычный навигатор не знает высоты бордюра и не отличает пандус от рельсов, по которым коляску не закатить.',
          outcome: '93% испытательных проходов совпали с обещанным; половина расхождений — снег.',
          description: `- Четыре профиля с настраиваемыми порогами уклона и высоты.
- Сообщение о препятствии в одно нажатие и обход в течение двух часов.
- Зимний режим: уклоны круче 6% считаются непроходимыми.
- Данные о препятствиях доступны дорожным службам через открытый интерфейс.`,
          priceNote: 'Съёмка — от 38 000 ₽ за километр пути, ведение — 9% в год.',
        },
        en: {
          title: 'The step-free map',
          summary:
            'Routes for wheelchairs, sticks and prams, with the date each section was last checked.',
          problem:
            'An ordinary route planner does not know the height of a kerb, or tell a ramp from rails no wheelchair can climb.',
          outcome: '93% of test walks went as promised; half of the differences were snow.',
          description: `- Four profiles with adjustable limits for slope and height.
- Report an obstacle with one tap; a way round it within two hours.
- Winter mode: slopes steeper than 6% count as impassable.
- Obstacle data is open to road maintenance through a documented interface.`,
          priceNote: 'Survey from RUB 38,000 per kilometre of path; upkeep is 9% a year.',
        },
      },
      sectors: ['mobility', 'inclusion'],
      maturity: 8,
      priceModel: 'service',
      languages: ['ru'],
      certificates: [],
      deployments: [
        {
          place: 'Москва',
          customer: 'Общественная организация «Выход есть»',
          since: 2023,
          note: 'Шесть станций и две больницы в одном округе.',
        },
      ],
      priorities: ['moscow/time-saved', 'moscow/digital-health'],
      picture: {
        motif: 'map',
        description: {
          ru: 'Карта квартала: линия маршрута обходит лестницу и ведёт к двери поликлиники.',
          en: 'A map of a block: the route avoids a stairway and leads to the door of a clinic.',
        },
      },
    },
    {
      slug: 'kerb-survey-kit',
      originalLanguage: 'ru',
      texts: {
        ru: {
          title: 'Набор обходчика',
          summary:
            'Рейка, уклономер и приложение, с которыми волонтёр снимает километр пути за час.',
          problem:
            'Съёмка силами специалистов дорога, поэтому данные устаревают раньше, чем обновляются.',
          outcome: 'Пока испытываем с десятью волонтёрами; погрешность высоты бордюра около 8 мм.',
          description: '',
          priceNote: '',
        },
      },
      sectors: ['mobility', 'opendata'],
      maturity: 4,
      priceModel: 'licence',
      languages: ['ru'],
      certificates: [],
      deployments: [],
      priorities: [],
      draft: true,
      picture: {
        motif: 'street',
        description: {
          ru: 'Человек прикладывает рейку к бордюру у перехода.',
          en: 'A person holds a measuring staff to a kerb at a crossing.',
        },
      },
    },
  ],
}

const yauzaLab: DemoOrganisation = {
  slug: 'yauza-lab',
  kind: 'research',
  name: 'Лаборатория городских данных «Яуза»',
  homeCity: 'moscow',
  country: 'RU',
  registerNumber: '1157746992311',
  website: 'https://yauza-lab.example',
  emailDomain: 'yauza-lab.example',
  foundedYear: 2015,
  teamSize: '25-49',
  originalLanguage: 'ru',
  texts: {
    ru: {
      summary: 'Измеряем город: шум, воздух, пешеходов и то, чего в данных не хватает.',
      about: `Автономная некоммерческая исследовательская организация. Создаём методы съёмки города и проверяем, можно ли по собранным данным принимать решения.

Публикуем данные, код и **неудачи**. Обезличивание считаем частью метода, а не последним шагом перед публикацией.`,
    },
    en: {
      summary: 'We measure the city: noise, air, pedestrians, and what the data lacks.',
      about: `A non-profit research organisation. We develop ways to survey a city and test whether decisions can be based on what was collected.

We publish data, code and **failures**. To us anonymisation is part of the method, not the last step before publication.`,
    },
  },
  sectors: ['environment', 'opendata', 'mobility', 'energy'],
  languages: ['ru', 'en'],
  verifiedBy: 'moscow',
  people: [
    {
      email: 'founder@yauza-lab.example',
      name: 'Софья Лемешева',
      language: 'ru',
      role: 'administrator',
    },
    {
      email: 'timur@yauza-lab.example',
      name: 'Тимур Галлямов',
      language: 'ru',
      role: 'editor',
    },
  ],
  solutions: [
    {
      slug: 'noise-portrait',
      originalLanguage: 'ru',
      texts: {
        ru: {
          title: 'Шумовой портрет улицы',
          summary:
            'Две недели измерений и объяснение, из чего складывается шум под окнами и что его уменьшит.',
          problem:
            'Жалоба «шумно» не говорит, что делать. Средний уровень шума не отличает ровный поток машин от одного мотоцикла в два часа ночи.',
          outcome:
            'Перечень источников с их вкладом по часам и оценка трёх мер: что они дадут и насколько мы в этом уверены.',
          description: `Устройства вычисляют уровень и вид звука на месте; **запись речи невозможна**: звук не хранится и не передаётся.

Данные и программа для обработки открыты. По желанию обучаем сотрудников района проводить съёмку самостоятельно.`,
          priceNote: '640 000 ₽ за улицу до двух километров; обучение — отдельно.',
        },
        en: {
          title: 'Noise portrait of a street',
          summary:
            'Two weeks of measurements, and an explanation of what makes the noise under the windows and what would reduce it.',
          problem:
            '“It is loud” does not say what to do. An average level cannot tell a steady stream of cars from one motorcycle at two in the morning.',
          outcome:
            'A list of sources with their share by hour, and an estimate of three measures: what each would bring and how sure we are.',
          description: `Devices compute the level and kind of sound on the spot; **speech cannot be recorded**: no sound is kept or sent.

Data and software are open. On request we train district staff to do the survey themselves.`,
          priceNote: 'RUB 640,000 for a street of up to two kilometres; training is separate.',
        },
      },
      sectors: ['environment', 'opendata'],
      maturity: 7,
      priceModel: 'open_source',
      languages: ['ru', 'en'],
      certificates: [],
      deployments: [
        {
          place: 'Москва',
          customer: 'Жители трёх улиц, совместное исследование',
          since: 2021,
          note: '40 точек в двух районах, данные опубликованы.',
        },
      ],
      priorities: ['moscow/citizen-participation'],
      picture: {
        motif: 'street',
        description: {
          ru: 'Улица с домами и полосами звука разной высоты над дорогой.',
          en: 'A street with houses and bars of sound of different heights above the road.',
        },
      },
    },
  ],
}

const teplyPriyom: DemoOrganisation = {
  slug: 'teply-priyom',
  kind: 'startup',
  name: 'Тёплый приём',
  homeCity: 'moscow',
  country: 'RU',
  registerNumber: '1237700771864',
  website: 'https://teply-priyom.example',
  emailDomain: 'teply-priyom.example',
  foundedYear: 2023,
  teamSize: '1-4',
  originalLanguage: 'ru',
  texts: {
    ru: {
      summary: 'Напоминания о приёме, на которые отвечают.',
      about:
        'Бывший администратор клиники и два разработчика. Пишем короткие сообщения и звоним тем, кто не ответил. Пока работаем с частными клиниками.',
    },
  },
  sectors: ['health'],
  languages: ['ru'],
  people: [
    {
      email: 'founder@teply-priyom.example',
      name: 'Евгения Рощина',
      language: 'ru',
      role: 'administrator',
    },
  ],
  solutions: [
    {
      slug: 'answered-reminder',
      originalLanguage: 'ru',
      texts: {
        ru: {
          title: 'Напоминание с ответом',
          summary:
            'Сообщение с двумя кнопками за двое суток и звонок за сутки тому, кто промолчал.',
          problem:
            'Отменить запись сложнее, чем не прийти: нужно найти приложение, вспомнить пароль или дозвониться.',
          outcome: 'В сети из трёх клиник доля неявок снизилась с 14 до 9% за восемь месяцев.',
          description:
            'Ответ сразу возвращает время в расписание. Молчание ничего не отменяет. Телефонный разговор ведёт человек; длится он в среднем сорок секунд.',
          priceNote: '6 ₽ за сообщение, 35 ₽ за звонок.',
        },
      },
      sectors: ['health'],
      maturity: 7,
      priceModel: 'usage',
      languages: ['ru'],
      certificates: [],
      deployments: [
        {
          place: 'Москва',
          customer: 'Частная сеть из трёх стоматологических клиник',
          since: 2024,
          note: 'Около 900 записей в месяц.',
        },
      ],
      priorities: ['moscow/digital-health', 'moscow/time-saved'],
      picture: {
        motif: 'health',
        description: {
          ru: 'Телефон с сообщением о приёме и двумя кнопками: «Приду» и «Не смогу».',
          en: 'A telephone with an appointment message and two buttons: “I will come” and “I cannot”.',
        },
      },
    },
  ],
}

const zarechye: DemoOrganisation = {
  slug: 'zarechye',
  kind: 'investor',
  name: 'Фонд «Заречный причал»',
  homeCity: 'moscow',
  country: 'RU',
  registerNumber: '1167746993048',
  website: 'https://zarechye.example',
  emailDomain: 'zarechye.example',
  foundedYear: 2016,
  teamSize: '5-9',
  originalLanguage: 'ru',
  texts: {
    ru: {
      summary: 'Вкладываем в команды, чьими сервисами горожане пользуются каждый день.',
      about: `Частный фонд. Инвестируем от 15 до 60 миллионов рублей на ранней стадии: участие горожан, мобильность, здоровье.

Смотрим прежде всего на то, **возвращаются ли люди к сервису**, и на отзыв сотрудника города, который вёл пилот.`,
    },
  },
  sectors: ['mobility', 'health', 'inclusion'],
  languages: ['ru'],
  people: [
    {
      email: 'investor@zarechye.example',
      name: 'Павел Оболенцев',
      language: 'ru',
      role: 'administrator',
    },
  ],
  solutions: [],
}

export const moscowOrganisations: DemoOrganisation[] = [
  golosDvora,
  rovnyPut,
  yauzaLab,
  teplyPriyom,
  zarechye,
]
