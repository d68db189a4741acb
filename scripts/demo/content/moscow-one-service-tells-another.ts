import type { DemoChallenge } from '../types'

export const oneServiceTellsAnother: DemoChallenge = {
  slug: 'one-service-tells-another',
  unit: 'information-technology',
  kind: 'market_consultation',
  author: 'officer@moscow.example',
  approver: 'approver@moscow.example',
  language: 'ru',
  priority: 'connected-services',
  content: {
    title: 'Один сервис сообщает через другой: консультация об уведомлениях',
    summary:
      'Перед подготовкой требований спрашиваем рынок: как городским сервисам уведомлять людей через друг друга, чтобы важное доходило, а лишнее — нет.',
    sectors: ['egovernment'],
    component: 'infrastructure',
    problem: `У городских сервисов единый вход, но уведомляет каждый сам. Родитель получает сообщение от школы в одном приложении, о записи ребёнка к врачу — в другом, о перекрытии улицы — в третьем, а то и по электронной почте.

Следующий шаг нашей программы — полная интеграция: **один сервис сможет предупредить человека через другой**. Прежде чем писать требования, хотим понять, что рынок уже умеет и чего делать не стоит.`,
    outcome: `Нас интересуют ответы на четыре вопроса:

1. Кто решает, каким путём придёт сообщение: сервис-отправитель, сервис-получатель или сам человек?
2. Как не передать лишнего: что должен знать школьный дневник о сообщении из поликлиники?
3. Как ограничить поток, чтобы важное не утонуло?
4. Какие открытые форматы подойдут и чего в них не хватает?

Итог — опубликованная сводка и проект требований. Участие **не даёт преимуществ** в будущей закупке и не лишает права участвовать в ней.`,
    budgetMin: null,
    budgetMax: null,
    offered: `- Описание нынешних способов уведомления и их ограничений.
- Онлайн-встреча с архитекторами единого входа, запись доступна всем.
- Публикация сводки без указания, кто что предложил, если участник не попросит об обратном.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `- Организации любой страны, которые создавали или изучали системы уведомлений.
- Ответ на русском или английском языке. Коммерческую тайну присылать не нужно.`,
    questions: [
      {
        id: 'choice',
        label: 'Кто и как выбирает путь сообщения?',
        help: 'Лучше на примере из вашей практики.',
        required: true,
        maxLength: 3000,
        prefill: 'none',
      },
      {
        id: 'privacy',
        label: 'Что узнаёт сервис-посредник и как этого избежать?',
        help: '',
        required: true,
        maxLength: 3000,
        prefill: 'none',
      },
      {
        id: 'effort',
        label: 'Сколько времени и людей нужно, чтобы подключить первый сервис и десятый?',
        help: 'Порядок величины, без обязательств.',
        required: false,
        maxLength: 1500,
        prefill: 'references',
      },
    ],
    attachmentsWanted: '',
    criteria: [],
    awards: 1,
    minimumApplications: 1,
    shortOpeningReason: '',
    terms: `- Консультация не является закупкой и не влечёт обязательств ни для одной из сторон; затраты участников не возмещаются.
- Сводка публикуется для всех, в том числе для тех, кто не участвовал.
- Ответы используются только для подготовки требований. Права на присланные материалы остаются за авторами.`,
  },
  translations: {
    en: {
      title: 'One service tells through another: a consultation on notifications',
      summary:
        'Before drafting requirements we ask the market how city services should notify people through one another, so that what matters arrives and the rest does not.',
      problem: `The city’s services share one sign-in, but each notifies people by itself. A parent receives the school’s message in one app, the child’s medical appointment in another, and news of a closed street in a third, or by e-mail.

The next step of our programme is full integration: **one service can alert a person through another**. Before we write requirements, we want to learn what the market can already do and what is better left alone.`,
      outcome: `We are interested in four questions:

1. Who decides which way a message takes: the sending service, the receiving one, or the person?
2. How to pass on nothing unneeded: what should the school diary know about a message from a clinic?
3. How to limit the stream so that what matters does not drown?
4. Which open formats fit, and what do they lack?

The result is a published summary and draft requirements. Taking part gives **no advantage** in a later purchase and excludes nobody from it.`,
      offered: `- A description of today’s ways of notifying and their limits.
- An online meeting with the architects of the single sign-in; the recording is open to all.
- A summary that does not say who proposed what, unless you ask us to.`,
      eligibility: `- Organisations from any country that have built or studied notification systems.
- Answers in Russian or English. Please send no trade secrets.`,
      attachmentsWanted: '',
      terms: `- A consultation is not a purchase and binds neither side; costs of taking part are not reimbursed.
- The summary is published for everyone, including those who did not take part.
- Answers are used only to prepare requirements. Rights in what you send stay with you.`,
      criteria: {},
      questions: {
        choice: {
          label: 'Who chooses which way a message takes, and how?',
          help: 'An example from your own practice is best.',
        },
        privacy: {
          label: 'What does the service in between learn, and how can that be avoided?',
          help: '',
        },
        effort: {
          label:
            'How much time and how many people does it take to connect the first service, and the tenth?',
          help: 'An order of magnitude, without obligation.',
        },
      },
    },
  },
  timeline: {
    created: -92,
    inReview: -80,
    published: -76,
    questionsUntil: -60,
    deadline: -54,
    evaluationUntil: -40,
    concluded: -36,
  },
  closingReason: `Спасибо всем, кто ответил. Что мы узнали и что из этого следует.

**В чём ответы сходятся**

- Путь сообщения выбирает человек, один раз и для группы поводов («здоровье», «школа», «дорога»), а не для каждого сервиса.
- Посредник не должен видеть содержание. Достаточно повода, срочности и срока, после которого сообщение теряет смысл; текст открывается в сервисе-отправителе.
- Ограничивать нужно не число сообщений, а число прерываний: несрочное собирается в одну сводку в день.

**В чём расходятся**

Одни предлагают общую очередь, которой управляет город, другие — прямой обмен между сервисами по единому правилу. Первое проще наблюдать, второе труднее вывести из строя. Мы испытаем оба способа на тестовом стенде.

**Чего делать не будем.** Не будем выбирать канал за человека по его поведению: ни один участник не показал, как объяснить такой выбор тому, кого он касается.

**Что дальше.** Проект требований выйдет на обсуждение отдельной консультацией. По оценкам участников, первый сервис подключается за два–четыре месяца, десятый — за одну–две недели, если у повода есть хозяин на стороне города.`,
  questions: [
    {
      by: 'artyom@golos-dvora.example',
      asked: -71,
      text: 'Входят ли в консультацию бумажные письма и звонки или только цифровые каналы?',
      answered: -69,
      answer:
        'Входят. Человек может выбрать звонок или письмо как основной путь, и требования не должны этому мешать.',
    },
  ],
  applications: [
    {
      organisation: 'golos-dvora',
      price: null,
      answers: {
        choice:
          'Человек. Мы спрашиваем один раз, при первом сообщении: «Как вам удобнее узнавать о таком?» — и показываем три повода рядом, чтобы ответ касался группы, а не одного случая. Девять из десяти больше не меняют настройку; те, кто меняет, чаще всего переводят соседские новости в вечернюю сводку.',
        privacy:
          'Посредник передаёт конверт: от кого, о чём в самом общем виде, до какого срока важно. Сам текст открывается по ссылке у отправителя после единого входа. Для поликлиники даже слово «анализ» лишнее: в конверте стоит «сообщение от медицинской организации».',
        effort:
          'Первый сервис — около трёх месяцев и четырёх человек, из них половина времени уходит на согласование поводов. Последующие — одна–две недели и один разработчик со стороны сервиса.',
      },
      started: -70,
      submitted: -58,
    },
    {
      organisation: 'mekong-data',
      price: null,
      answers: {
        choice:
          'In the notices we sent for a land registration office, applicants chose per topic and could name a second person, often a grown-up child, who received a copy. The sender only set urgency and an expiry time. We removed automatic channel selection after half a year: nobody in the office could explain to an applicant why a message had gone where it went.',
        privacy:
          'The intermediary learns the topic, the urgency and a random address that differs for every pair of services, so that two of them cannot compare lists. Delivery receipts go back by the same address. What remains visible is timing; we add a random delay of up to ten minutes to anything not urgent.',
      },
      started: -66,
      submitted: -57,
    },
  ],
}
