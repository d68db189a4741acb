import type { DemoChallenge } from '../types'

/** Open: closes in twelve days, all questions answered so far. */
export const hanoiDigitalWard: DemoChallenge = {
  slug: 'digital-ward-long-bien',
  unit: 'long-bien',
  kind: 'pilot_call',
  author: 'long-bien@hanoi.example',
  approver: 'approver@hanoi.example',
  language: 'vi',
  priority: 'reusable-models',
  content: {
    title: 'Phường số Long Biên: hồ sơ đúng ngay từ lần đầu',
    summary:
      'Quận Long Biên tìm giải pháp giúp người dân hai phường Bồ Đề và Việt Hưng chuẩn bị hồ sơ trực tuyến đúng ngay từ lần đầu, có tổ công nghệ số cộng đồng hỗ trợ tận nơi, để hình thành một mô hình “phường số” mà phường khác dùng lại được.',
    sectors: ['egovernment', 'inclusion'],
    component: 'support_services',
    problem: `Phần lớn thủ tục mà người dân cần ở phường đã có trên cổng dịch vụ công. Thế nhưng tại bộ phận một cửa, cán bộ vẫn thường xuyên phải làm lại từ đầu: bản chụp mờ, thiếu trang, sai mẫu tờ khai, chọn nhầm thủ tục. Hồ sơ bị trả lại, người dân phải đi thêm một chuyến, còn cán bộ giải thích cùng một điều nhiều lần trong ngày.

Chúng tôi nhìn thấy ba nguyên nhân:

- **Hướng dẫn được viết cho cơ quan, không phải cho người dân.** Người đi làm giấy khai sinh cho con không biết trường hợp của mình ứng với mục nào trong văn bản.
- **Người cao tuổi nhờ con cháu làm hộ.** Tài khoản định danh của người này nhưng thao tác trên điện thoại của người khác, nên hồ sơ hay dừng giữa chừng.
- **Tổ công nghệ số cộng đồng nhiệt tình nhưng thiếu công cụ.** Thành viên đến từng nhà hỗ trợ, song không biết hồ sơ mình đã giúp được tiếp nhận hay bị trả lại, và vì lý do gì.

Long Biên là nơi Thành phố khởi động các mô hình thí điểm chuyển đổi số và “phường số”. Điều còn thiếu là một cách làm đủ đơn giản để một phường ven sông lâu đời và một phường khu đô thị mới cùng dùng được.`,
    outcome: `Sau sáu tháng thí điểm, chúng tôi muốn thấy:

1. Tỷ lệ hồ sơ trực tuyến phải bổ sung hoặc bị trả lại ở năm thủ tục được chọn **giảm ít nhất một nửa** so với mức đo trong bốn tuần đầu.
2. Người dân biết *trước khi nộp* hồ sơ của mình đã đủ hay còn thiếu gì, bằng lời lẽ dễ hiểu.
3. Tổ công nghệ số cộng đồng theo dõi được kết quả những hồ sơ mình đã hỗ trợ mà không nhìn thấy nội dung riêng tư.
4. Một bộ tài liệu (cấu hình, hướng dẫn, kịch bản tập huấn, chi phí thực tế) để phường thứ ba tự triển khai trong vòng một tháng.

Năm thủ tục thí điểm: đăng ký khai sinh, xác nhận tình trạng hôn nhân, đăng ký khai tử, trợ giúp xã hội hằng tháng và chứng thực bản sao.`,
    budgetMin: 600_000_000,
    budgetMax: 1_100_000_000,
    offered: `- **Hai địa điểm:** bộ phận một cửa của phường Bồ Đề và phường Việt Hưng, mỗi nơi có một phòng tập huấn và mạng không dây.
- **Con người:** hai cán bộ một cửa ở mỗi phường dành một buổi mỗi tuần cho thí điểm; các tổ công nghệ số cộng đồng tham gia thử nghiệm.
- **Dữ liệu:** danh mục thành phần hồ sơ, mẫu tờ khai, lý do trả hồ sơ trong mười hai tháng gần nhất đã loại bỏ thông tin cá nhân; môi trường kiểm thử để tra cứu trạng thái hồ sơ.
- **Truyền thông:** loa phường, bảng tin tổ dân phố, nhóm liên lạc của khu dân cư.`,
    applicantKinds: ['startup', 'research'],
    eligibility: `Doanh nghiệp khởi nghiệp hoặc tổ chức nghiên cứu đã được một thành phố trong mạng lưới xác minh. Được liên danh; tổ chức đứng đầu liên danh nộp hồ sơ và chịu trách nhiệm chung.

Không yêu cầu doanh thu tối thiểu hay bảo đảm dự thầu. Giao diện cho người dân phải bằng tiếng Việt. Dữ liệu cá nhân phải được lưu trữ tại Việt Nam.`,
    questions: [
      {
        id: 'approach',
        label: 'Giải pháp giúp người dân chuẩn bị hồ sơ đúng như thế nào?',
        help: 'Hãy mô tả một tình huống cụ thể, ví dụ đăng ký khai sinh, từ lúc người dân cầm điện thoại đến khi hồ sơ được tiếp nhận.',
        required: true,
        maxLength: 3_000,
        prefill: 'solution',
      },
      {
        id: 'elderly',
        label: 'Người cao tuổi và người ít dùng điện thoại sẽ dùng giải pháp ra sao?',
        help: 'Nêu rõ ai thao tác, trên thiết bị nào, và sự đồng ý của người dân được ghi nhận ở đâu.',
        required: true,
        maxLength: 2_000,
        prefill: 'none',
      },
      {
        id: 'references',
        label: 'Kinh nghiệm triển khai tương tự',
        help: 'Tối đa ba nơi đã triển khai, kèm kết quả đo được. Chưa có cũng không sao: hãy viết điều gì khiến nhóm tin là làm được.',
        required: true,
        maxLength: 2_000,
        prefill: 'references',
      },
      {
        id: 'privacy',
        label: 'Dữ liệu cá nhân được bảo vệ như thế nào?',
        help: 'Dữ liệu nào được thu thập, lưu ở đâu, trong bao lâu, ai xem được.',
        required: true,
        maxLength: 2_000,
        prefill: 'certificates',
      },
      {
        id: 'team',
        label: 'Ai sẽ thực hiện thí điểm?',
        help: 'Tên, vai trò và số ngày công dự kiến của những người chủ chốt.',
        required: false,
        maxLength: 1_500,
        prefill: 'about',
      },
    ],
    attachmentsWanted:
      'Tối đa ba tệp: ảnh chụp màn hình hoặc đường dẫn đến bản chạy thử, bảng dự toán chi tiết, thỏa thuận liên danh (nếu có).',
    criteria: [
      {
        id: 'fit',
        name: 'Hiệu quả với năm thủ tục được chọn',
        description:
          'Giải pháp có tác động đúng vào các lý do trả hồ sơ thường gặp và đo được mức giảm hay không.',
        weight: 30,
        minimum: 60,
      },
      {
        id: 'inclusion',
        name: 'Dễ dùng với người cao tuổi',
        description:
          'Lời lẽ, cỡ chữ, số bước thao tác, cách làm khi không có điện thoại thông minh.',
        weight: 25,
        minimum: 50,
      },
      {
        id: 'reuse',
        name: 'Khả năng nhân rộng sang phường khác',
        description:
          'Công sức để phường thứ ba tự triển khai, tài liệu bàn giao, chi phí vận hành hằng năm.',
        weight: 20,
        minimum: null,
      },
      {
        id: 'privacy',
        name: 'An toàn thông tin và dữ liệu cá nhân',
        description: 'Thu thập ít nhất có thể, phân quyền rõ, có phương án khi xảy ra sự cố.',
        weight: 15,
        minimum: 50,
      },
    ],
    priceWeight: 10,
    tieBreak: 'quality',
    awards: 1,
    minimumApplications: 2,
    shortOpeningReason: '',
    terms: `**Thời gian.** Thí điểm sáu tháng kể từ ngày ký thỏa thuận. Thỏa thuận không ràng buộc Quận mua sắm sau thí điểm.

**Thanh toán.** Ba mốc nghiệm thu: 30% khi đo xong mức ban đầu và cấu hình cho hai phường; 40% sau ba tháng vận hành; 30% khi bàn giao bộ tài liệu nhân rộng.

**Sở hữu trí tuệ.** Phần mềm thuộc về nhà cung cấp. Nội dung hướng dẫn, cấu hình thủ tục và số liệu đánh giá thuộc về Quận và được công bố theo giấy phép mở.

**Dữ liệu.** Nhà cung cấp xử lý dữ liệu cá nhân thay mặt Quận theo quy định về bảo vệ dữ liệu cá nhân, và xóa toàn bộ trong vòng 30 ngày sau khi kết thúc.

**Chấm dứt.** Mỗi bên có thể dừng với thông báo trước 30 ngày; các mốc đã nghiệm thu vẫn được thanh toán.`,
  },
  translations: {
    en: {
      title: 'A digital ward in Long Bien: dossiers right the first time',
      summary:
        'Long Bien District seeks a solution that helps residents of Bo De and Viet Hung wards prepare online dossiers correctly the first time, with community digital teams helping at the door, as a “digital ward” model that other wards can reuse.',
      problem: `Most of what residents need from their ward can already be requested on the public service portal. Yet at the one-stop desk staff keep starting over: a blurred photo, a missing page, the wrong form, the wrong procedure chosen. The dossier goes back, the resident makes another trip, and staff explain the same thing many times a day.

We see three causes:

- **Guidance is written for the office, not for people.** Someone registering a newborn can’t tell which paragraph is about them.
- **Older people ask their children to do it.** The identity account belongs to one person and the phone to another, so dossiers stop halfway.
- **Community digital teams are willing but have no tools.** Their members help door to door, but never learn whether the dossier they helped with was accepted or sent back, and why.

Long Bien is where the city launched its pilots of digital transformation models and of the “digital ward”. What is missing is a way of working simple enough for an old riverside ward and a newly built one alike.`,
      outcome: `After a pilot of six months we want to see:

1. The share of online dossiers that need additions or are sent back in the five chosen procedures **at least halved** against the level measured in the first four weeks.
2. Residents know *before they submit* whether their dossier is complete or what is missing, in plain words.
3. Community digital teams can follow what became of the dossiers they helped with, without seeing private content.
4. A package (configuration, guidance, training script, actual costs) with which a third ward can start on its own within a month.

The five procedures: birth registration, certificate of marital status, death registration, monthly social assistance, certified copies.`,
      offered: `- **Two sites:** the one-stop desks of Bo De and Viet Hung wards, each with a training room and wireless network.
- **People:** two desk officers in each ward give half a day a week to the pilot; the community digital teams take part in testing.
- **Data:** lists of required documents, forms, and the reasons for which dossiers were sent back in the last twelve months, without personal data; a test environment for reading a dossier’s status.
- **Communication:** ward loudspeakers, neighbourhood notice boards, residents’ chat groups.`,
      eligibility: `Startups or research organisations verified by a city of the network. Consortia are welcome; the leading organisation applies and is jointly responsible.

No minimum turnover and no bid bond. The interface for residents must be in Vietnamese. Personal data must be stored in Vietnam.`,
      attachmentsWanted:
        'Up to three files: screenshots or a link to a working demonstration, a detailed cost estimate, the consortium agreement if there is one.',
      terms: `**Duration.** Six months from signature. The agreement doesn’t oblige the district to buy after the pilot.

**Payment.** Three accepted milestones: 30% once the starting level is measured and both wards are configured; 40% after three months of operation; 30% on handover of the package for other wards.

**Intellectual property.** The software stays with the supplier. Guidance, procedure configurations and evaluation data belong to the district and are published under an open licence.

**Data.** The supplier processes personal data on the district’s behalf under the law on personal data protection, and erases all of it within 30 days of the end.

**Termination.** Either side may stop with 30 days’ notice; accepted milestones are still paid.`,
      criteria: {
        fit: {
          name: 'Effect on the five chosen procedures',
          description:
            'Whether the solution acts on the usual reasons for which dossiers are sent back, and whether the reduction can be measured.',
        },
        inclusion: {
          name: 'Ease of use for older people',
          description:
            'Wording, size of type, number of steps, and what happens without a smartphone.',
        },
        reuse: {
          name: 'Reuse in other wards',
          description:
            'Effort for a third ward to start on its own, documents handed over, yearly running cost.',
        },
        privacy: {
          name: 'Information security and personal data',
          description:
            'As little collected as possible, clear access rights, a plan for incidents.',
        },
      },
      questions: {
        approach: {
          label: 'How does your solution help residents prepare a correct dossier?',
          help: 'Describe one concrete case, such as registering a birth, from the moment the resident picks up the phone to the moment the dossier is accepted.',
        },
        elderly: {
          label: 'How will older people and people who rarely use a phone use it?',
          help: 'Say who operates it, on which device, and where the resident’s consent is recorded.',
        },
        references: {
          label: 'Experience with similar work',
          help: 'Up to three places, with measured results. None yet is fine: say what makes you confident.',
        },
        privacy: {
          label: 'How is personal data protected?',
          help: 'What is collected, where it is kept, for how long, and who can see it.',
        },
        team: {
          label: 'Who will carry out the pilot?',
          help: 'Names, roles and expected days of work of the key people.',
        },
      },
    },
    ru: {
      title: 'Цифровой квартал в Лонгбьене: документы верны с первого раза',
      summary:
        'Район Лонгбьен ищет решение, которое поможет жителям кварталов Боде и Вьетхынг с первого раза правильно готовить электронные заявления при поддержке местных цифровых групп. Цель — модель «цифрового квартала», которую смогут перенять другие.',
      problem: `Большинство услуг, которые нужны жителям в квартале, уже доступны на портале государственных услуг. И всё же в едином окне сотрудникам то и дело приходится начинать сначала: снимок нечёткий, не хватает страницы, взят не тот бланк, выбрана не та процедура. Документы возвращают, человек приходит ещё раз, а сотрудник по многу раз в день объясняет одно и то же.

Мы видим три причины:

- **Инструкции написаны для ведомства, а не для людей.** Тот, кто регистрирует новорождённого, не понимает, какой пункт относится к нему.
- **Пожилые просят помочь детей.** Учётная запись принадлежит одному человеку, телефон — другому, и заявление так и остаётся незаконченным.
- **У местных цифровых групп есть желание, но нет инструментов.** Их участники ходят по домам, но не узнают, приняли ли документы, с которыми они помогли, или вернули — и почему.

Именно в Лонгбьене город начал пилоты моделей цифровой трансформации и «цифрового квартала». Не хватает способа работы, достаточно простого и для старого квартала у реки, и для новой застройки.`,
      outcome: `Через шесть месяцев пилота мы хотим увидеть:

1. Доля электронных заявлений, возвращённых или отправленных на доработку, по пяти выбранным процедурам **снизилась не менее чем вдвое** по сравнению с уровнем первых четырёх недель.
2. Житель *до отправки* знает, всё ли собрано и чего не хватает, и это сказано простыми словами.
3. Местные цифровые группы видят судьбу заявлений, с которыми помогли, но не видят личных сведений.
4. Комплект материалов (настройки, инструкции, план обучения, фактические затраты), с которым третий квартал сможет начать самостоятельно в течение месяца.

Пять процедур: регистрация рождения, справка о семейном положении, регистрация смерти, ежемесячная социальная помощь, заверение копий.`,
      offered: `- **Две площадки:** единые окна кварталов Боде и Вьетхынг, в каждом есть учебная комната и беспроводная сеть.
- **Люди:** по два сотрудника единого окна в каждом квартале уделяют пилоту полдня в неделю; в испытаниях участвуют местные цифровые группы.
- **Данные:** перечни документов, бланки и причины возврата за последние двенадцать месяцев без персональных данных; тестовая среда для запроса статуса заявления.
- **Информирование:** уличное радио квартала, доски объявлений, чаты жителей.`,
      eligibility: `Стартапы и исследовательские организации, проверенные одним из городов сети. Допускаются консорциумы; заявку подаёт и несёт общую ответственность ведущая организация.

Минимальная выручка и обеспечение заявки не требуются. Интерфейс для жителей — на вьетнамском языке. Персональные данные хранятся во Вьетнаме.`,
      attachmentsWanted:
        'Не более трёх файлов: снимки экрана или ссылка на действующую версию, подробная смета, соглашение о консорциуме (если есть).',
      terms: `**Срок.** Шесть месяцев со дня подписания соглашения. Соглашение не обязывает район к закупке после пилота.

**Оплата.** Три этапа приёмки: 30% — после измерения исходного уровня и настройки в обоих кварталах; 40% — после трёх месяцев работы; 30% — при передаче комплекта материалов для других кварталов.

**Интеллектуальная собственность.** Программа остаётся за поставщиком. Инструкции, настройки процедур и данные оценки принадлежат району и публикуются под открытой лицензией.

**Данные.** Поставщик обрабатывает персональные данные от имени района по закону об их защите и удаляет их полностью в течение 30 дней после окончания.

**Прекращение.** Любая сторона может остановить пилот, уведомив другую за 30 дней; принятые этапы оплачиваются.`,
      criteria: {
        fit: {
          name: 'Результат по пяти выбранным процедурам',
          description:
            'Воздействует ли решение на частые причины возврата и можно ли измерить их сокращение.',
        },
        inclusion: {
          name: 'Удобство для пожилых людей',
          description: 'Формулировки, размер шрифта, число шагов, порядок действий без смартфона.',
        },
        reuse: {
          name: 'Перенос в другие кварталы',
          description:
            'Усилия третьего квартала для самостоятельного запуска, передаваемые материалы, ежегодные расходы.',
        },
        privacy: {
          name: 'Информационная безопасность и персональные данные',
          description: 'Минимум собираемых данных, ясные права доступа, план на случай инцидента.',
        },
      },
      questions: {
        approach: {
          label: 'Как решение помогает жителям правильно подготовить документы?',
          help: 'Опишите один конкретный случай, например регистрацию рождения: от момента, когда житель взял телефон, до приёма документов.',
        },
        elderly: {
          label: 'Как решением будут пользоваться пожилые и те, кто редко берёт в руки телефон?',
          help: 'Укажите, кто выполняет действия, на каком устройстве и где фиксируется согласие жителя.',
        },
        references: {
          label: 'Опыт подобных внедрений',
          help: 'Не более трёх примеров с измеренными результатами. Если их нет, напишите, что даёт вам уверенность.',
        },
        privacy: {
          label: 'Как защищены персональные данные?',
          help: 'Какие данные собираются, где и как долго хранятся, кто их видит.',
        },
        team: {
          label: 'Кто будет проводить пилот?',
          help: 'Имена, роли и ожидаемые трудозатраты ключевых участников в днях.',
        },
      },
    },
  },
  timeline: {
    created: -34,
    inReview: -24,
    published: -20,
    questionsUntil: 6,
    deadline: 12,
    evaluationUntil: 40,
  },
  questions: [
    {
      by: 'founder@mekong-data.example',
      asked: -17,
      text: 'Hệ thống một cửa của quận có giao diện lập trình để đọc trạng thái hồ sơ không, hay phường sẽ xuất tệp định kỳ?',
      answered: -15,
      answer:
        'Có giao diện chỉ đọc, trả về mã hồ sơ, bước xử lý và lý do trả lại; không trả về nội dung hồ sơ. Trong giai đoạn thí điểm, nhà cung cấp dùng môi trường kiểm thử, cập nhật mỗi đêm. Việc chuyển sang môi trường thật do quận quyết định sau mốc nghiệm thu thứ nhất.',
    },
    {
      by: 'founder@mot-cham.example',
      asked: -14,
      text: 'Thành viên tổ công nghệ số cộng đồng dùng điện thoại cá nhân hay quận có cấp thiết bị? Chi phí thiết bị có nằm trong ngân sách thí điểm không?',
      answered: -12,
      answer:
        'Các thành viên dùng điện thoại cá nhân. Mỗi phường có hai máy tính bảng dùng chung tại bộ phận một cửa. Nếu giải pháp cần thêm thiết bị, đề nghị đưa vào dự toán và nêu rõ thiết bị thuộc về ai sau thí điểm.',
    },
    {
      by: 'founder@citygrid.example',
      asked: -11,
      text: 'May a company registered in the European Union apply on its own, or is a Vietnamese partner required?',
      answered: -10,
      answer:
        'A verified organisation from any city of the network may apply on its own. Two conditions follow from the call: residents use the solution in Vietnamese, and personal data is stored in Vietnam. How you meet them, alone or with a partner, is up to you.',
    },
    {
      by: 'founder@cong-lang.example',
      asked: -6,
      text: 'Lý do trả hồ sơ trong mười hai tháng gần nhất sẽ được cung cấp trước hạn nộp hay chỉ cho đơn vị được chọn? Chúng tôi cần biết để ước lượng mức giảm một cách trung thực.',
      answered: -4,
      answer:
        'Một bản tổng hợp theo thủ tục và nhóm lý do, không có thông tin cá nhân, được gửi kèm lời mời này cho mọi người cùng xem. Bảng chi tiết từng hồ sơ chỉ bàn giao cho đơn vị được chọn. Hội đồng không chấm điểm theo con số cam kết mà theo cách đo và cách tác động.',
    },
  ],
  applications: [
    {
      organisation: 'cong-lang',
      price: 940_000_000,
      started: -13,
      submitted: -3,
      answers: {
        approach:
          'Chị An ở Bồ Đề đăng ký khai sinh cho con: chị mở đường dẫn trên bảng tin tổ dân phố và trả lời bảy câu hỏi có hoặc không (đã đăng ký kết hôn chưa, sinh tại bệnh viện hay tại nhà…). Hệ thống chọn đúng thủ tục và chỉ hiện những giấy tờ chị cần. Ảnh chụp được kiểm tra độ nét và đủ trang ngay trên điện thoại, chưa gửi đi đâu cả. Khi mọi mục đã xanh, chị được chuyển sang cổng dịch vụ công với tờ khai điền sẵn và tự tay bấm nộp. Nếu hồ sơ vẫn bị trả lại, lý do được gắn vào đúng câu hỏi đã hiểu sai, và chúng tôi sửa câu hỏi đó trong tuần.',
        elderly:
          'Chế độ “làm cùng” dành cho hai người ngồi cạnh nhau: thành viên tổ công nghệ thao tác, người cao tuổi nghe đọc lại từng câu trả lời và xác nhận bằng mã gửi đến điện thoại của mình, kể cả điện thoại phím bấm. Không có điện thoại thì xác nhận bằng chữ ký trên tờ tóm tắt một trang, in tại bộ phận một cửa. Chữ tối thiểu 18 điểm, mỗi màn hình một câu hỏi.',
        references:
          'Cẩm nang thủ tục của chúng tôi đã chạy ở ba xã ngoại thành trong mười bốn tháng, với bốn thủ tục. Ở thủ tục trợ giúp xã hội, số hồ sơ phải bổ sung giảm từ 41 xuống 17 trên mỗi 100 hồ sơ; ở chứng thực bản sao gần như không đổi, vì nguyên nhân chính là ảnh chụp mờ. Phần kiểm tra ảnh trong hồ sơ này được làm ra từ bài học đó.',
        privacy:
          'Câu trả lời và ảnh chỉ nằm trên thiết bị cho đến khi người dân bấm nộp trên cổng dịch vụ công. Máy chủ của chúng tôi, đặt tại Hà Nội, giữ mã hồ sơ, loại thủ tục và nhóm lý do trả lại trong 180 ngày. Thành viên tổ công nghệ chỉ thấy mã và trạng thái của hồ sơ mình đã hỗ trợ. Chúng tôi đã được chứng nhận ISO/IEC 27001.',
        team: 'Lưu Hải Yến, phụ trách nội dung, 70 ngày công: từng làm bảy năm ở bộ phận một cửa cấp xã. Tống Duy Minh, phụ trách kỹ thuật, 90 ngày công. Một điều phối viên có mặt tại hai phường ba ngày mỗi tuần trong hai tháng đầu, sau đó một ngày mỗi tuần.',
      },
    },
    {
      organisation: 'mot-cham',
      price: 690_000_000,
      started: -12,
      submitted: -2,
      answers: {
        approach:
          'Chúng tôi bắt đầu từ con người chứ không từ phần mềm. Mỗi tổ công nghệ số cộng đồng nhận một bộ thẻ hướng dẫn cho năm thủ tục, mỗi thẻ có mã quét mở ra danh sách kiểm tra bằng giọng nói. Người dân tích từng mục, máy đọc to mục còn thiếu. Danh sách hoàn tất được in hoặc gửi kèm khi nộp trên cổng dịch vụ công, để cán bộ một cửa nhìn là biết hồ sơ đã qua kiểm tra.',
        elderly:
          'Toàn bộ danh sách nghe được bằng giọng đọc miền Bắc, tốc độ chậm, không cần biết gõ chữ. Thành viên tổ công nghệ ngồi cạnh nhưng không cầm điện thoại của người dân: đó là nguyên tắc đầu tiên trong khóa tập huấn của chúng tôi. Sự đồng ý được ghi bằng một câu nói ngắn, lưu trên thiết bị của chính người dân.',
        references:
          'Chúng tôi đã tập huấn cho 260 thành viên tổ công nghệ số cộng đồng ở hai huyện, mỗi khóa ba buổi. Sau ba tháng, 204 người vẫn hỗ trợ ít nhất một hộ mỗi tuần. Chúng tôi chưa đo tỷ lệ hồ sơ bị trả lại ở những nơi đó; đây sẽ là lần đầu, và chúng tôi nói rõ điều này.',
        privacy:
          'Danh sách kiểm tra không hỏi tên, số định danh hay địa chỉ, nên không có dữ liệu cá nhân nào rời khỏi điện thoại. Trạng thái hồ sơ được tra qua môi trường của quận bằng mã mà người dân tự đưa cho tổ công nghệ. Chúng tôi chưa có chứng nhận ISO/IEC 27001 và dự kiến đánh giá trong mười hai tháng tới.',
        team: 'Khúc Thị Minh Hằng, trưởng nhóm đào tạo, 60 ngày công; Quách Văn Sơn, lập trình viên, 55 ngày công; hai giảng viên bán thời gian, mỗi người 20 ngày công, đều là thành viên tổ công nghệ số cộng đồng lâu năm.',
      },
    },
    {
      organisation: 'red-river-lab',
      price: null,
      started: -6,
      answers: {
        approach:
          'Bản nháp: phân loại lý do trả hồ sơ theo thủ tục, sau đó thử nghiệm có đối chứng hai cách viết hướng dẫn ở hai phường trong tám tuần. Cần thống nhất với một đơn vị làm phần mềm để nộp theo hình thức liên danh.',
      },
    },
  ],
}
