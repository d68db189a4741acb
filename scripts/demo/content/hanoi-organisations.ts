import type { DemoOrganisation } from '../types'

export const hanoiOrganisations: DemoOrganisation[] = [
  {
    slug: 'lotus-mobility',
    kind: 'startup',
    name: 'Lotus Mobility',
    homeCity: 'hanoi',
    country: 'VN',
    registerNumber: '0109984213',
    website: 'https://lotus-mobility.example',
    emailDomain: 'lotus-mobility.example',
    foundedYear: 2019,
    teamSize: '10-24',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Thiết bị và phần mềm giúp việc chờ xe, chờ đò, chờ đến lượt trở nên dễ đoán.',
        about: `Lotus Mobility làm những thứ đặt ở nơi người ta phải chờ: bảng giờ xe tự cấp nguồn, hệ thống xếp lượt cho bến và lễ hội. Chúng tôi bắt đầu từ một câu hỏi của mẹ tôi ở trạm buýt: “Xe còn bao lâu nữa?”

- Xưởng lắp ráp và sửa chữa ở Hà Nội, linh kiện thay được tại chỗ.
- Mọi thiết bị chạy được khi mất điện lưới và khi mất mạng.
- Sai số được công bố, kể cả những ngày tệ nhất.`,
      },
      en: {
        summary:
          'Devices and software that make waiting predictable: for a bus, a boat, or your turn.',
        about: `Lotus Mobility makes things for places where people wait: self-powered arrival displays, and turn-taking for wharves and festivals. It began with a question my mother asked at a bus stop: “How much longer?”

- Workshop for assembly and repair in Hanoi; parts can be replaced on site.
- Every device works without mains power and without a network.
- We publish our errors, including those of the worst days.`,
      },
    },
    sectors: ['mobility', 'culture'],
    languages: ['vi', 'en'],
    verifiedBy: 'hanoi',
    people: [
      {
        email: 'founder@lotus-mobility.example',
        name: 'Phùng Tuấn Kiệt',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'projects@lotus-mobility.example',
        name: 'Mạc Thùy Dung',
        language: 'vi',
        role: 'editor',
      },
    ],
    solutions: [
      {
        slug: 'lotus-stop',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Lotus Stop: bảng giờ xe không cần điện lưới',
            summary:
              'Bảng giờ xe bằng giấy điện tử, chạy bằng nắng, gắn vào cột sẵn có, cho biết ba chuyến kế tiếp và đọc to khi bấm nút.',
            problem:
              'Điểm dừng không có điện thì không có thông tin. Kéo điện tốn kém và phải đào vỉa hè; màn hình thường mờ dưới nắng và hỏng trong mưa.',
            outcome: `- Lắp xong một điểm dừng trong 40 phút, không khoan, không đào.
- Mười hai ngày hoạt động khi hoàn toàn không có nắng.
- Ở nơi đang dùng, thời gian hoạt động đạt 98,1% trong mười sáu tháng.`,
            description: `Thiết bị gồm màn hình giấy điện tử 13,3 inch, tấm pin mặt trời 20 W và pin lưu điện LFP trong một vỏ nhôm cấp **IP66**. Dữ liệu vào là GTFS và GTFS Realtime; không có dữ liệu thời gian thực thì hiển thị giờ theo biểu đồ và ghi rõ như vậy.

Bảng giám sát cho đơn vị vận hành thấy pin, nhiệt độ, lần cập nhật cuối. Số liệu về sai số xuất được dưới dạng CSV.`,
            priceNote:
              'Từ 28 triệu đồng mỗi điểm dừng gồm lắp đặt, cộng 1,9 triệu đồng mỗi năm cho đường truyền và giám sát. Giảm từ 50 điểm.',
          },
          en: {
            title: 'Lotus Stop: arrival times without mains power',
            summary:
              'A solar electronic-paper display that clamps to an existing pole, shows the next three buses, and speaks at the press of a button.',
            problem:
              'A stop without electricity is a stop without information. Bringing power is expensive and means digging; ordinary screens fade in the sun and fail in the rain.',
            outcome: `- A stop is installed in 40 minutes, without drilling or digging.
- Twelve days of operation with no sun at all.
- Where it is in use, it has been available 98.1% of the time over sixteen months.`,
            description: `A 13.3-inch display, a 20 W panel and an LFP battery in an aluminium housing rated **IP66**. It takes GTFS and GTFS Realtime; without live data it shows the timetable and says so.

Operators see battery, temperature and last update on a monitoring page. Figures on accuracy can be exported as CSV.`,
            priceNote:
              'From VND 28 million per stop including installation, plus VND 1.9 million a year for data and monitoring. Lower from 50 stops.',
          },
        },
        sectors: ['mobility', 'inclusion'],
        maturity: 8,
        priceModel: 'licence',
        languages: ['vi', 'en'],
        certificates: ['IEC 60529 IP66', 'ISO 9001:2015'],
        deployments: [
          {
            place: 'Hưng Yên',
            customer: 'Ban quản lý một khu đô thị',
            since: 2025,
            note: 'Hai mươi hai điểm dừng trên hai tuyến nội khu.',
          },
          {
            place: 'Hà Nội',
            customer: 'Khuôn viên một trường đại học',
            since: 2025,
            note: 'Tám điểm dừng xe điện, dùng để thử phiên bản mới.',
          },
        ],
        priorities: ['hanoi/digital-society', 'ho-chi-minh-city/connected-payments'],
        picture: {
          motif: 'bus',
          description: {
            vi: 'Một bảng giờ xe gắn trên cột tại điểm dừng, phía trên là tấm pin mặt trời nhỏ',
            en: 'An arrival display clamped to the pole of a bus stop below a small solar panel',
          },
        },
      },
      {
        slug: 'lotus-turn',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Lotus Turn: xếp lượt cho bến bãi và lễ hội',
            summary:
              'Khách chọn khung giờ, người phục vụ thấy lượt của mình, ban tổ chức thấy dòng người trước khi ùn.',
            problem:
              'Ngày hội, mọi người đến cùng lúc. Sổ giấy chia lượt không giải thích được vì sao ai đó đi trước, và mạng di động nghẽn đúng lúc cần nhất.',
            outcome:
              'Thời gian chờ ngắn và đoán được; lượt phục vụ được chia theo quy tắc mà mọi người cùng xem được; hệ thống vẫn chạy khi mất mạng.',
            description: `- Vé có khung giờ, mã quét kiểm tra được khi không có mạng.
- Bảng lượt tại chỗ và tổng đài đọc lượt cho người không dùng điện thoại thông minh.
- Nhật ký thay đổi lượt: ai, khi nào, vì sao.`,
            priceNote:
              'Phí theo sự kiện, từ 120 triệu đồng cho năm ngày, gồm thiết bị và hai người trực.',
          },
        },
        sectors: ['culture', 'economy'],
        maturity: 7,
        priceModel: 'service',
        languages: ['vi', 'en'],
        certificates: [],
        deployments: [
          {
            place: 'Đà Lạt',
            customer: 'Ban tổ chức một lễ hội hoa',
            since: 2025,
            note: 'Xếp lượt xe điện trong năm ngày, ngày đông nhất 11.400 lượt khách.',
          },
        ],
        priorities: ['hanoi/digital-economy'],
        picture: {
          motif: 'people',
          description: {
            vi: 'Khách xếp hàng theo khung giờ trước một bến, nhân viên quét mã trên điện thoại',
            en: 'Visitors queueing by time slot at a wharf while a member of staff scans a code',
          },
        },
      },
    ],
  },
  {
    slug: 'cong-lang',
    kind: 'startup',
    name: 'Cổng Làng',
    homeCity: 'hanoi',
    country: 'VN',
    registerNumber: '0110247358',
    website: 'https://cong-lang.example',
    emailDomain: 'cong-lang.example',
    foundedYear: 2021,
    teamSize: '5-9',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Biến thủ tục hành chính thành những câu hỏi mà ai cũng trả lời được.',
        about: `Ba trong số bảy người của Cổng Làng từng ngồi ở bộ phận một cửa cấp xã. Chúng tôi biết hồ sơ bị trả lại vì điều gì, và phần lớn không phải lỗi của người dân.

Chúng tôi viết lại thủ tục thành câu hỏi có hoặc không, kiểm tra giấy tờ ngay trên điện thoại của người dân, và đọc những biểu mẫu giấy mà cơ quan đang giữ. Nội dung được sửa mỗi tuần theo chính những lý do hồ sơ bị trả lại.`,
      },
      en: {
        summary: 'Turns administrative procedures into questions that anyone can answer.',
        about: `Three of the seven people at Cổng Làng used to sit at a commune’s one-stop desk. We know why dossiers come back, and mostly it isn’t the resident’s fault.

We rewrite procedures as yes-or-no questions, check documents on the resident’s own phone, and read the paper forms that offices still keep. The content is corrected every week by the very reasons for which dossiers were returned.`,
      },
    },
    sectors: ['egovernment', 'inclusion'],
    languages: ['vi', 'en'],
    verifiedBy: 'hanoi',
    people: [
      {
        email: 'founder@cong-lang.example',
        name: 'Lưu Hải Yến',
        language: 'vi',
        role: 'administrator',
      },
      { email: 'tech@cong-lang.example', name: 'Tống Duy Minh', language: 'vi', role: 'editor' },
      { email: 'desk@cong-lang.example', name: 'Nghiêm Thị Hòa', language: 'vi', role: 'reader' },
    ],
    solutions: [
      {
        slug: 'cong-lang-procedure-guide',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Cẩm nang thủ tục',
            summary:
              'Bảy đến mười câu hỏi đưa người dân đến đúng thủ tục, đúng biểu mẫu và đúng giấy tờ cần có.',
            problem:
              'Hướng dẫn thủ tục được viết theo văn bản pháp quy. Người dân chọn nhầm thủ tục, thiếu giấy tờ, và chỉ biết điều đó khi hồ sơ bị trả lại.',
            outcome: `- Ở thủ tục trợ giúp xã hội tại ba xã, hồ sơ phải bổ sung giảm từ 41 xuống 17 trên 100.
- Cán bộ sửa được câu hỏi mà không cần lập trình.
- Dữ liệu cá nhân không rời khỏi điện thoại trước khi nộp.`,
            description: `Mỗi thủ tục là một cây câu hỏi do chúng tôi soạn cùng cán bộ một cửa, có nguồn dẫn đến điều khoản tương ứng. Khi văn bản thay đổi, những câu hỏi liên quan được đánh dấu để xem lại.

Chạy trong trình duyệt, nhẹ dưới 300 kB, dùng được với điện thoại cũ. Có chế độ “làm cùng” cho tổ công nghệ số cộng đồng.`,
            priceNote: '9 triệu đồng mỗi phường hoặc xã mỗi tháng, không giới hạn số lượt dùng.',
          },
          en: {
            title: 'Procedure guide',
            summary:
              'Seven to ten questions lead a resident to the right procedure, the right form and the right documents.',
            problem:
              'Guidance follows the wording of regulations. Residents choose the wrong procedure or lack a document, and learn it only when the dossier comes back.',
            outcome: `- For social assistance in three communes, dossiers needing additions fell from 41 to 17 in a hundred.
- Desk officers edit the questions without programming.
- Personal data doesn’t leave the phone before submission.`,
            description: `Each procedure is a tree of questions written together with desk officers, with a link to the clause behind each one. When a regulation changes, the questions concerned are marked for review.

It runs in the browser, weighs less than 300 kB, and works on old phones. A “together” mode serves community digital teams.`,
            priceNote: 'VND 9 million per ward or commune a month, unlimited use.',
          },
        },
        sectors: ['egovernment', 'inclusion'],
        maturity: 8,
        priceModel: 'subscription',
        languages: ['vi'],
        certificates: ['ISO/IEC 27001:2022'],
        deployments: [
          {
            place: 'Hà Nội',
            customer: 'Ba xã ngoại thành',
            since: 2025,
            note: 'Bốn thủ tục, mười bốn tháng.',
          },
        ],
        priorities: [
          'hanoi/reusable-models',
          'hanoi/digital-government',
          'ho-chi-minh-city/online-services',
        ],
        picture: {
          motif: 'document',
          description: {
            vi: 'Điện thoại hiển thị một câu hỏi có hoặc không với chữ lớn, bên cạnh là danh sách giấy tờ',
            en: 'A phone showing one yes-or-no question in large type beside a list of documents',
          },
        },
      },
      {
        slug: 'cong-lang-form-reader',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Đọc biểu mẫu giấy',
            summary:
              'Trích xuất dữ liệu từ biểu mẫu hành chính đã quét, theo từng vùng của biểu mẫu.',
            problem:
              'Kho ảnh quét ngày càng lớn nhưng không tìm kiếm được. Nhập tay thì lâu, nhận dạng toàn trang thì lẫn lộn nhãn với giá trị.',
            outcome:
              'Trường in đạt trên 98% với các biểu mẫu đã khai báo; trường viết tay được đưa cho người xem lại bằng bàn phím.',
            description:
              'Khai báo một biểu mẫu mới mất khoảng hai giờ. Hiện có mười bốn biểu mẫu xây dựng, hộ tịch và bảo trợ xã hội. Cài đặt trên máy chủ của cơ quan, không cần Internet.',
            priceNote: '900 đồng mỗi trang, hoặc giấy phép theo năm cho khối lượng lớn.',
          },
        },
        sectors: ['egovernment'],
        maturity: 7,
        priceModel: 'usage',
        languages: ['vi'],
        certificates: ['ISO/IEC 27001:2022'],
        deployments: [
          {
            place: 'Hải Dương',
            customer: 'Phòng tư pháp của một huyện',
            since: 2024,
            note: 'Sổ hộ tịch, khoảng 60.000 trang.',
          },
        ],
        priorities: ['hanoi/digital-government', 'ho-chi-minh-city/online-services'],
        picture: {
          motif: 'document',
          description: {
            vi: 'Một tờ khai đã quét với các ô được khoanh vùng và giá trị đọc được ghi bên cạnh',
            en: 'A scanned form with its fields outlined and the values read written beside them',
          },
        },
      },
    ],
  },
  {
    slug: 'red-river-lab',
    kind: 'research',
    name: 'Viện Dữ liệu Đô thị Sông Hồng',
    homeCity: 'hanoi',
    country: 'VN',
    registerNumber: '0108316749',
    website: 'https://red-river-lab.example',
    emailDomain: 'red-river-lab.example',
    foundedYear: 2014,
    teamSize: '25-49',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary:
          'Tổ chức nghiên cứu độc lập về dữ liệu đô thị; mọi số liệu và mã nguồn đều công bố.',
        about: `Viện nghiên cứu những gì đo được trong thành phố: không khí, nước, dòng người, giấy tờ. Chúng tôi nhận đề tài với ba điều kiện: kế hoạch phân tích được công bố trước, dữ liệu được mở sau, và kết quả không như mong muốn vẫn được đăng.

**Nhóm nghiên cứu:** cảm biến và hiệu chuẩn; nhận dạng tài liệu tiếng Việt; đánh giá chính sách bằng thử nghiệm có đối chứng.`,
      },
      en: {
        summary:
          'Red River Urban Data Institute: independent research on urban data, with every figure and line of code published.',
        about: `The institute studies what can be measured in a city: air, water, the movement of people, paper. We take on work on three conditions: the plan of analysis is published beforehand, the data is opened afterwards, and results that nobody hoped for are printed too.

**Groups:** sensors and calibration; recognition of Vietnamese documents; evaluation of policy by controlled trials.`,
      },
    },
    sectors: ['environment', 'opendata', 'egovernment'],
    languages: ['vi', 'en'],
    verifiedBy: 'hanoi',
    people: [
      {
        email: 'founder@red-river-lab.example',
        name: 'Tô Bích Liên',
        language: 'vi',
        role: 'administrator',
      },
      {
        email: 'sensors@red-river-lab.example',
        name: 'Chử Văn Lâm',
        language: 'vi',
        role: 'editor',
      },
    ],
    solutions: [
      {
        slug: 'red-river-air-node',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Trạm không khí mở Sông Hồng',
            summary:
              'Thiết bị đo PM2.5 và NO₂ có bản vẽ mở, dành cho khí hậu nóng ẩm, kèm cách đối chứng lưu động.',
            problem:
              'Cảm biến giá rẻ sai nhiều khi trời ẩm, và trôi số đo mà không ai biết. Thiết bị chuẩn thì quá đắt để đặt ở từng góc phố.',
            outcome: `- Sai số trung bình giờ 4,0 µg/m³ so với thiết bị beta, đo trong mười một tháng tại Hà Nội.
- Phát hiện trôi số đo bằng một thiết bị “du khách” đi vòng quanh mạng.
- Chi phí linh kiện dưới sáu triệu đồng mỗi trạm.`,
            description: `Bản vẽ, mã nguồn và dữ liệu hiệu chuẩn được công bố. Hộp sấy khí đầu vào hoạt động khi độ ẩm vượt 80%. Vỏ in 3D hoặc ép nhựa, đầu hút có lưới chống côn trùng.

Chúng tôi hỗ trợ lắp đặt, hiệu chuẩn và đào tạo; ai cũng có thể tự làm mà không cần chúng tôi.`,
            priceNote:
              'Thiết kế miễn phí (CERN-OHL-S). Lắp ráp và hiệu chuẩn: 11 triệu đồng mỗi trạm.',
          },
          en: {
            title: 'Red River open air node',
            summary:
              'An openly designed station for PM2.5 and NO₂ in hot and humid climates, with a method for checking it on the move.',
            problem:
              'Low-cost sensors err when it is humid, and drift without anyone noticing. Reference instruments are too expensive for every street corner.',
            outcome: `- Hourly error of 4.0 µg/m³ against a beta-attenuation instrument over eleven months in Hanoi.
- Drift is found by a “visitor” unit that travels around the network.
- Parts cost less than VND 6 million per node.`,
            description: `Drawings, code and calibration data are public. A heated inlet works above 80% humidity. The housing is printed or moulded, and the inlet has a mesh against insects.

We help with installation, calibration and training; anyone can do it without us.`,
            priceNote:
              'The design is free (CERN-OHL-S). Assembled and calibrated: VND 11 million per node.',
          },
        },
        sectors: ['environment', 'opendata', 'health'],
        maturity: 7,
        priceModel: 'open_source',
        languages: ['vi', 'en'],
        certificates: [],
        deployments: [
          {
            place: 'Hà Nội',
            customer: 'Mạng khu dân cư do viện vận hành',
            since: 2024,
            note: 'Ba mươi lăm trạm, tỷ lệ dữ liệu hợp lệ 89%.',
          },
        ],
        priorities: ['hanoi/digital-society', 'ho-chi-minh-city/shared-data'],
        picture: {
          motif: 'air',
          description: {
            vi: 'Một trạm đo không khí nhỏ màu trắng treo bên cửa sổ, phía sau là hàng cây',
            en: 'A small white air station mounted beside a window in front of a row of trees',
          },
        },
      },
      {
        slug: 'red-river-handwriting',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Đọc chữ viết tay tiếng Việt trong tài liệu hành chính',
            summary:
              'Bộ đọc chữ viết tay có dấu, kèm bộ kiểm tra công khai và mức tin cậy cho từng giá trị.',
            problem:
              'Dấu thanh và dấu mũ của tiếng Việt viết tay hay dính nhau; công cụ chung đọc sai tên người và địa danh.',
            outcome:
              'Độ chính xác 95% theo trường trên tài liệu xây dựng lưu trữ; mỗi giá trị kèm xác suất và vị trí trên trang.',
            description: `Mô hình chạy ngoại tuyến trên một máy có bộ xử lý đồ họa tầm trung. Bộ kiểm tra gồm 12.000 trường đã ẩn danh, dùng để so sánh các công cụ một cách công bằng.

Đang ở giai đoạn thử nghiệm cùng cơ quan lưu trữ; chưa có giao diện cho người dùng cuối.`,
            priceNote: 'Mã nguồn mở (EUPL). Đề tài hợp tác theo thỏa thuận.',
          },
          en: {
            title: 'Reading Vietnamese handwriting in administrative records',
            summary:
              'A reader for handwriting with diacritics, with a public test set and a confidence for every value.',
            problem:
              'Tone marks and vowel marks run together in Vietnamese handwriting; general tools misread names and places.',
            outcome:
              '95% of fields read correctly in archived building records; each value comes with a probability and its place on the page.',
            description: `The model runs offline on one machine with a mid-range graphics processor. The test set holds 12,000 anonymised fields so that tools can be compared fairly.

It is being tried with an archive; there is no interface for end users yet.`,
            priceNote: 'Open source (EUPL). Joint projects by agreement.',
          },
        },
        sectors: ['egovernment', 'opendata'],
        maturity: 6,
        priceModel: 'open_source',
        languages: ['vi'],
        certificates: [],
        deployments: [],
        priorities: ['hanoi/digital-government', 'ho-chi-minh-city/online-services'],
        picture: {
          motif: 'document',
          description: {
            vi: 'Một dòng chữ viết tay có dấu và bên dưới là chữ in đọc được cùng mức tin cậy',
            en: 'A handwritten line with diacritics above its printed reading and a confidence',
          },
        },
      },
    ],
  },
  {
    slug: 'thuy-ke',
    kind: 'startup',
    name: 'Thủy Kế',
    homeCity: 'hanoi',
    country: 'VN',
    registerNumber: '0111052896',
    website: 'https://thuy-ke.example',
    emailDomain: 'thuy-ke.example',
    foundedYear: 2024,
    teamSize: '1-4',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Thước nước bằng radar nằm dưới nắp hố ga, bốn năm không phải thay pin.',
        about:
          'Bốn kỹ sư thủy lợi và điện tử, làm một thiết bị duy nhất và làm cho kỹ. Chúng tôi đang chờ Hà Nội xác minh; mọi bản vẽ và phiếu thử nghiệm có thể xem tại xưởng ở Thanh Oai.',
      },
    },
    sectors: ['water', 'safety'],
    languages: ['vi', 'en'],
    asks: 'hanoi',
    people: [
      {
        email: 'founder@thuy-ke.example',
        name: 'Kiều Đức Thắng',
        language: 'vi',
        role: 'administrator',
      },
    ],
    solutions: [
      {
        slug: 'thuy-ke-radar-gauge',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Thước nước radar dưới nắp hố ga',
            summary:
              'Đo mực nước trong cống bằng radar 80 GHz, lắp trong mười lăm phút, truyền qua NB-IoT.',
            problem:
              'Cảm biến áp suất bị bùn phủ, cảm biến siêu âm bị màng nước làm nhiễu; thiết bị lộ thiên thì mất cắp.',
            outcome:
              'Số đo mỗi mười phút, sai số dưới 1 cm trong phòng thử; tự tăng lên mỗi phút khi nước dâng nhanh.',
            description: `- Gắn vào vành hố ga bằng khung nở, không khoan.
- Pin bốn năm ở chu kỳ mười phút.
- Cảnh báo khi nắp bị mở.`,
            priceNote: '7,8 triệu đồng mỗi thiết bị, đường truyền 250.000 đồng mỗi năm.',
          },
        },
        sectors: ['water', 'safety'],
        maturity: 7,
        priceModel: 'licence',
        languages: ['vi', 'en'],
        certificates: ['IEC 60529 IP68'],
        deployments: [
          {
            place: 'Nam Định',
            customer: 'Một xí nghiệp thủy nông',
            since: 2025,
            note: 'Chín cống lấy nước trên kênh chính.',
          },
        ],
        priorities: ['ho-chi-minh-city/shared-data', 'hanoi/digital-society'],
        picture: {
          motif: 'water',
          description: {
            vi: 'Mặt cắt một hố ga: thiết bị nhỏ gắn dưới nắp chiếu chùm sóng xuống mặt nước',
            en: 'Section through a manhole: a small device under the cover sends a beam to the water',
          },
        },
      },
    ],
  },
  {
    slug: 'mot-cham',
    kind: 'startup',
    name: 'Một Chạm',
    homeCity: 'hanoi',
    country: 'VN',
    registerNumber: '0110739124',
    website: 'https://mot-cham.example',
    emailDomain: 'mot-cham.example',
    foundedYear: 2022,
    teamSize: '5-9',
    originalLanguage: 'vi',
    texts: {
      vi: {
        summary: 'Dạy kỹ năng số cho những người mà ai cũng bảo là “khó dạy”.',
        about: `Chúng tôi tập huấn tổ công nghệ số cộng đồng và soạn tài liệu nghe được cho người không quen đọc màn hình. Nguyên tắc đầu tiên của lớp học: **không cầm điện thoại của người khác**.

Sau mỗi khóa, chúng tôi gọi lại cho học viên vào tháng thứ ba để biết điều gì còn dùng, điều gì đã quên.`,
      },
      en: {
        summary: 'Digital skills for people whom everyone calls “hard to teach”.',
        about: `We train community digital teams and make listening material for people who aren’t used to reading screens. The first rule of our classes: **never hold somebody else’s phone**.

Three months after each course we call the participants to learn what they still use and what they have forgotten.`,
      },
    },
    sectors: ['inclusion', 'education', 'egovernment'],
    languages: ['vi'],
    verifiedBy: 'hanoi',
    people: [
      {
        email: 'founder@mot-cham.example',
        name: 'Khúc Thị Minh Hằng',
        language: 'vi',
        role: 'administrator',
      },
      { email: 'dev@mot-cham.example', name: 'Quách Văn Sơn', language: 'vi', role: 'editor' },
    ],
    solutions: [
      {
        slug: 'mot-cham-spoken-cards',
        originalLanguage: 'vi',
        texts: {
          vi: {
            title: 'Bộ thẻ biết nói và khóa tập huấn cho tổ công nghệ số cộng đồng',
            summary:
              'Mỗi thủ tục một tấm thẻ, quét mã là nghe được danh sách cần chuẩn bị; kèm ba buổi tập huấn.',
            problem:
              'Tài liệu hướng dẫn thường là tệp dài, chữ nhỏ. Người cao tuổi và người ít học không dùng được, tổ công nghệ phải giải thích lại từ đầu.',
            outcome:
              'Sau ba tháng, 204 trong 260 học viên vẫn hỗ trợ ít nhất một hộ mỗi tuần. Tài liệu được dùng lại mà không cần chúng tôi.',
            description: `- Thẻ giấy bồi, chữ lớn, có hình; giọng đọc miền Bắc, Trung, Nam.
- Ba buổi tập huấn, mỗi buổi hai giờ, thực hành theo cặp.
- Cuộc gọi theo dõi vào tháng thứ ba, kết quả gửi cho phường.`,
            priceNote: '65 triệu đồng cho một phường (hai khóa, 300 bộ thẻ).',
          },
        },
        sectors: ['inclusion', 'education'],
        maturity: 8,
        priceModel: 'service',
        languages: ['vi'],
        certificates: [],
        deployments: [
          {
            place: 'Hà Nội',
            customer: 'Hai huyện ngoại thành',
            since: 2024,
            note: 'Mười ba khóa, 260 thành viên tổ công nghệ số cộng đồng.',
          },
        ],
        priorities: ['hanoi/digital-society', 'hanoi/reusable-models'],
        picture: {
          motif: 'school',
          description: {
            vi: 'Hai người lớn tuổi ngồi cạnh nhau, giữa bàn là những tấm thẻ có hình và mã quét',
            en: 'Two older people at a table with illustrated cards that carry a code to scan',
          },
        },
      },
    ],
  },
]
