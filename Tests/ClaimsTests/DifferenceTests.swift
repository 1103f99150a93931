import SourceText
import Testing

@testable import Claims

/// The kinds of the differences between two sentences, and the words that differ.
private func differences(_ first: String, _ second: String) -> [String] {
    let texts = [first, second].map { sentence in
        let place = TextPlaces.place(of: sentence)
        let reading = PassageReading(NormalizedText(verbatim: sentence))
        return PassageText([
            Passage(role: .body, place: place, fingerprints: Fingerprints(of: reading), count: reading.count)
        ])
    }
    let index = FingerprintIndex(count: 2) { texts[$0].fingerprints }
    var search = CandidateSearch(index: index, commonAbove: 50)
    var aligner = PassageAligner(minimumMatched: 10)
    let common = CommonScalars(of: texts[0].reading, fingerprints: texts[0].fingerprints) { _ in false }
    let reader = PassageCopyReader(texts: texts, articles: [0, 1], common: common)
    return search.candidates(ofText: 0, from: 1).flatMap { candidate in
        aligner.alignments(of: texts[0].reading, with: texts[1].reading, seeds: candidate.seeds)
            .flatMap { reader.copy($0).differences }
            .map { "\($0.kind.rawValue) \($0.first.text)/\($0.second.text)" }
    }
}

@Suite struct DifferenceTests {
    @Test func textsThatDifferInAFifthAndEverywhereAreNotReadForTheirDifferences() {
        let pieces = ["村里今年新修了", "路两旁又种上了", "家家门前都摆着", "孩子放学就来此", "老人傍晚也爱在", "外乡客人常夸这"]
        func differ(in one: String, _ other: String) -> [String] {
            differences(pieces.joined(separator: one), pieces.joined(separator: other))
        }
        #expect(differ(in: "桃红", "柳绿").count == 5)
        #expect(differ(in: "桃红了", "柳绿过").isEmpty)
    }

    @Test func digitsThatMeasureNothingAreFigures() {
        #expect(
            differences("接到96110打来的电话请务必第一时间接听切勿挂断", "接到96119打来的电话请务必第一时间接听切勿挂断")
                == ["figure 96110/96119"])
        #expect(
            differences("特级茶的鲜叶必须为一芽一叶初展，当天采摘当天付制", "特级茶的鲜叶必须为一芽二叶初展，当天采摘当天付制")
                == ["figure 一/二"])
    }

    @Test func bodiesThatStandBesideEachOtherAreNoSlip() {
        let found = differences("全国人大外事委员会负责人二十七日就此发表谈话表示愤慨", "全国政协外事委员会负责人二十七日就此发表谈话表示愤慨")
        #expect(found.allSatisfy { $0.hasPrefix("wording") })
    }

    @Test func anotherCountIsAFigure() {
        #expect(
            differences("学校先后与海外28所高校签订合作协议，派出交流学生", "学校先后与海外38所高校签订合作协议，派出交流学生")
                == ["figure 28所/38所"])
    }

    @Test func theSameCountInOtherNumeralsIsWording() {
        let found = differences("学校先后与海外28所高校签订合作协议，派出交流学生", "学校先后与海外二十八所高校签订合作协议，派出交流学生")
        #expect(found.allSatisfy { $0.hasPrefix("wording") })
    }

    @Test func anotherLimitInARuleIsAFigure() {
        #expect(
            differences("申请人应当连续足额缴存公积金六个月以上且无未结清的贷款", "申请人应当连续足额缴存公积金十二个月以上且无未结清的贷款")
                == ["figure 六个月以上/十二个月以上"])
    }

    @Test func theSameHourInOtherNumeralsIsWording() {
        let found = differences("昨天白天至今晨6点西岭县北部等地遭遇强降雨袭击", "昨天白天至今晨六点西岭县北部等地遭遇强降雨袭击")
        #expect(found.allSatisfy { $0.hasPrefix("wording") })
    }

    @Test func aNegationPutInIsANegation() {
        #expect(
            differences("经专家组现场核查大坝坝体存在渗漏隐患需要加固处理", "经专家组现场核查大坝坝体不存在渗漏隐患需要加固处理")
                .contains { $0.hasPrefix("negation") })
    }

    @Test func aPlanAgainstAResultIsAModality() {
        #expect(
            differences("市里拟在海滨新区布局建设一批中试平台并向企业开放", "市里已在海滨新区布局建设一批中试平台并向企业开放")
                == ["modality 拟/已"])
    }

    @Test func aVerbThatTellsTheSameIsWording() {
        #expect(
            differences("促成企业与多家科研院所组建创新联合体并共享设备", "促成企业与多家科研院所组成创新联合体并共享设备")
                == ["wording 建/成"])
    }
}
