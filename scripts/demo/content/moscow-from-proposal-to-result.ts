import type { DemoChallenge } from '../types'

export const fromProposalToResult: DemoChallenge = {
  slug: 'from-proposal-to-result',
  unit: 'citizen-participation',
  kind: 'prize',
  author: 'officer@moscow.example',
  approver: 'approver@moscow.example',
  language: 'ru',
  priority: 'citizen-participation',
  content: {
    title: 'Приз «Решено — сделано»: что стало с моим голосом',
    summary:
      'Три премии за работающий прототип, который показывает участнику голосования путь решения: что постановили, кто выполняет, что уже сделано и что изменилось на его улице.',
    sectors: ['egovernment', 'inclusion', 'opendata'],
    component: 'community',
    problem: `В голосованиях «Активного гражданина» участвуют около 2,3 миллиона человек, выполнено около 4000 решений. Но между голосом и результатом проходят месяцы, и связь между ними теряется:

- человек проголосовал за сквер, а через год видит сквер и **не знает, что это то самое решение**;
- если решение задержалось или изменилось, причина написана в документе, который участник не откроет;
- тот, кто оказался в меньшинстве, не узнаёт, было ли учтено его замечание.

Список выполненных решений на портале есть. Он отвечает на вопрос «что сделал город», а не на вопрос «что стало с моим голосом».`,
    outcome: `Мы ждём **прототип на открытых тестовых данных**, с которым посторонний человек справится без объяснений. Он должен:

1. показать путь одного решения от голосования до результата — с датами, исполнителем и доказательством (фото, акт, измерение);
2. честно показать решение, которое **не выполнено или изменено**, и объяснить почему;
3. сообщать о важном через сервис, которым человек уже пользуется, и не чаще, чем тот согласился;
4. быть доступным для тех, кто пользуется программой экранного доступа.

Победивший прототип не обязывает город к закупке. Лучшие идеи войдут в требования к будущему сервису с указанием авторов.`,
    budgetMin: null,
    budgetMax: 4500000,
    offered: `- Призовой фонд **4 500 000 ₽**: 2 500 000, 1 300 000 и 700 000 ₽.
- Тестовый набор: 300 решений с этапами, в том числе отменённых, без персональных данных.
- Две открытые встречи с командой, которая ведёт учёт решений.
- Проверка прототипа с участием незрячих испытателей — по одной для каждого финалиста.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `- Стартапы и научные организации из любой страны; допускаются совместные заявки.
- Прототип доступен по ссылке на день подачи и работает до объявления итогов.
- Интерфейс прототипа — на русском языке; ответы в заявке — на русском или английском.
- Авторы не состоят в трудовых отношениях с органами власти города.`,
    questions: [
      {
        id: 'prototype',
        label: 'Где посмотреть прототип и с чего начать?',
        help: 'Ссылка и маршрут на пять минут: что нажать и что увидеть.',
        required: true,
        maxLength: 1500,
        prefill: 'solution',
      },
      {
        id: 'story',
        label: 'Расскажите путь одного решения глазами участника',
        help: 'Выберите из тестового набора решение, с которым что-то пошло не так.',
        required: true,
        maxLength: 2500,
        prefill: 'none',
      },
      {
        id: 'evidence',
        label: 'Чем подтверждается, что решение выполнено?',
        help: 'Кто вносит подтверждение и как отличить его от отписки.',
        required: true,
        maxLength: 2000,
        prefill: 'none',
      },
      {
        id: 'team',
        label: 'Кто вы и почему взялись за эту задачу?',
        help: '',
        required: false,
        maxLength: 1500,
        prefill: 'about',
      },
    ],
    attachmentsWanted: 'По желанию: видео до трёх минут (ссылка в первом ответе).',
    criteria: [
      {
        id: 'clarity',
        name: 'Понятность для участника',
        description: 'Находит ли человек за две минуты ответ на вопрос «что стало с моим голосом».',
        weight: 35,
        minimum: 60,
      },
      {
        id: 'honesty',
        name: 'Честность',
        description: 'Видны ли задержки, изменения и отказы, подтверждён ли результат.',
        weight: 30,
        minimum: null,
      },
      {
        id: 'access',
        name: 'Доступность',
        description: 'Работа с клавиатуры и с программой экранного доступа, простой язык.',
        weight: 20,
        minimum: 50,
      },
      {
        id: 'reuse',
        name: 'Применимость',
        description:
          'Какие данные и какая работа сотрудников нужны, чтобы это работало каждый день.',
        weight: 15,
        minimum: null,
      },
    ],
    awards: 3,
    minimumApplications: 3,
    shortOpeningReason: '',
    terms: `- Премии выплачиваются победителям в течение 30 дней после вступления решения в силу; налоги удерживаются по закону.
- Исключительные права остаются за авторами. Город получает право описывать прототип и использовать **идеи, но не код**.
- Заявки оценивает комиссия не менее чем из пяти человек, среди которых двое — участники голосований, выбранные жребием.
- Заявки с равными баллами делят место: премии этих мест складываются и делятся поровну. Если таких заявок больше, чем осталось премий, решает жребий.
- Персональные данные обрабатываются по Федеральному закону № 152-ФЗ и только для проведения конкурса.`,
  },
  translations: {
    en: {
      title: 'The “Decided, done” prize: what became of my vote',
      summary:
        'Three prizes for a working prototype that shows someone who voted the path of the decision: what was decided, who carries it out, what is done, and what has changed in their street.',
      problem: `About 2.3 million people take part in the polls of Active Citizen, and about 4,000 decisions have been carried out. But months pass between the vote and the result, and the link between them is lost:

- someone votes for a square, sees a square a year later and **does not know that it is that decision**;
- if a decision is late or has changed, the reason stands in a document no participant will open;
- those in the minority do not learn whether their remark was taken into account.

The portal has a list of decisions carried out. It answers “what has the city done”, not “what became of my vote”.`,
      outcome: `We expect a **prototype on open test data** that a stranger can use without explanation. It

1. shows the path of one decision from the poll to the result, with dates, who is responsible, and evidence (a photo, a certificate, a measurement);
2. shows honestly a decision that was **not carried out or was changed**, and says why;
3. tells people what matters through a service they already use, and no more often than they agreed;
4. is accessible to people who use a screen reader.

A winning prototype does not oblige the city to buy it. The best ideas go into the requirements of a future service, with their authors named.`,
      offered: `- Prizes worth **RUB 4,500,000**: 2,500,000, 1,300,000 and 700,000.
- A test set of 300 decisions with their stages, including cancelled ones, without personal data.
- Two open meetings with the team that keeps track of decisions.
- A test with blind testers, one for each finalist.`,
      eligibility: `- Startups and research organisations from any country; joint entries are welcome.
- The prototype can be reached by a link on the day of entry and works until the results are announced.
- The prototype speaks Russian; answers in the entry may be in Russian or English.
- The authors are not employed by the city’s authorities.`,
      attachmentsWanted: 'Optional: a video of up to three minutes (link in the first answer).',
      terms: `- Prizes are paid within 30 days after the decision takes effect; taxes are withheld as the law requires.
- Exclusive rights stay with the authors. The city may describe the prototype and use its **ideas, not its code**.
- A jury of at least five judges the entries; two of its members are participants of polls, drawn by lot.
- Entries with equal totals share a place: the prizes of those places are added up and divided equally. If there are more such entries than prizes left, lots are drawn.
- Personal data is processed under Federal Law No. 152-FZ and only to run the competition.`,
      criteria: {
        clarity: {
          name: 'Clarity for participants',
          description: 'Whether a person finds out within two minutes what became of their vote.',
        },
        honesty: {
          name: 'Honesty',
          description:
            'Whether delays, changes and refusals are visible and results are evidenced.',
        },
        access: {
          name: 'Accessibility',
          description: 'Use by keyboard and with a screen reader, plain language.',
        },
        reuse: {
          name: 'Practicability',
          description: 'What data and what work of staff it takes to run this every day.',
        },
      },
      questions: {
        prototype: {
          label: 'Where is the prototype, and where should one start?',
          help: 'A link and a five-minute route: what to press and what to see.',
        },
        story: {
          label: 'Tell the path of one decision as a participant sees it',
          help: 'Choose a decision from the test set with which something went wrong.',
        },
        evidence: {
          label: 'What proves that a decision was carried out?',
          help: 'Who enters the proof, and how can it be told from a formal reply?',
        },
        team: { label: 'Who are you, and why this task?', help: '' },
      },
    },
  },
  timeline: {
    created: -31,
    inReview: -13,
    published: -9,
    questionsUntil: 17,
    deadline: 25,
    evaluationUntil: 62,
  },
  questions: [
    {
      by: 'mila@gishe-nula.example',
      asked: -7,
      text: 'Does the prototype have to connect to a real notification channel, or is a simulated message enough?',
      answered: -5,
      answer:
        'A simulated message is enough. Show its text, when it is sent, and where the person switches it off.',
    },
    {
      by: 'founder@yauza-lab.example',
      asked: -3,
      text: 'Есть ли в тестовом наборе координаты? Без них нельзя показать решение «на своей улице».',
      answered: -2,
      answer:
        'Координаты есть у 214 решений из 300. У остальных указан только район: они касаются правил, а не места. Покажите, как прототип справляется с обоими случаями.',
    },
  ],
  applications: [
    {
      organisation: 'golos-dvora',
      price: null,
      answers: {
        prototype:
          'Ссылка приложена в карточке решения «Решено — сделано». Начните с адреса: введите «Таганская, 15», откройте второе решение и нажмите «Почему позже?». На весь маршрут нужно четыре минуты. Прототип работает без входа; имена и адреса вымышленные.',
        story: `Берём решение № 118 — велопарковка у школы. Участница проголосовала «за», решение прошло. На третий месяц она получает одно сообщение: место перенесли на сорок метров, потому что под асфальтом кабель; вот схема, вот подпись инженера. Ещё через два месяца — фотография и вопрос: «Похоже на то, за что вы голосовали?»

Доля ответов «нет» видна всем, включая исполнителя.`,
        evidence:
          'Подтверждение вносит исполнитель, а принимает его другой человек — из района. Фотография должна быть снята на месте и после указанной даты; ответ «работы выполнены» без неё не закрывает этап. Участники могут оспорить подтверждение: три возражения с фото возвращают этап на проверку.',
        team: 'Мы ведём соседские обсуждения в девяти районах и чаще всего слышим вопрос «и что в итоге?». Этот прототип вырос из таблицы, которую наша коллега вела вручную два года для одного двора.',
      },
      started: -8,
      submitted: -3,
    },
    {
      organisation: 'gishe-nula',
      price: null,
      answers: {
        story:
          'We are working on decision 63, a bus stop that was agreed and then dropped after a survey of the ground. The hard part is the sentence that says so: our drafts are either honest and cold or kind and vague. We are testing four versions with Russian-speaking readers this week.',
      },
      started: -4,
    },
  ],
}
