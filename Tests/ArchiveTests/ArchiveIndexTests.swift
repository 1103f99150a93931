import Archive
import Claims
import Findings
import Foundation
import LintEngine
import SourceText
import Testing

/// The archive answers as memory does: the same checks find the same.
@Suite struct ArchiveIndexTests {
    @Test(arguments: [
        "a-001", "a-002", "a-003", "a-004", "a-005", "a-006", "a-007", "a-008", "d-001", "d-003", "d-006",
    ])
    func aDraftHasTheFindingsThatItHasAgainstAllFilesInMemory(name: String) throws {
        let linter = try Sample.linter.get()
        let files = try Sample.files(in: Sample.fixture(name))
        let archive = try ArchiveFile(path: try Sample.folder().appendingPathComponent("a.db").path, for: .writing)
        try Sample.add(files, to: archive)
        let all = files.map { linter.read([$0], with: DocumentReader()).articles }
        var found = 0
        // The newest, and where it stands the oldest, whose slips are told by newer articles.
        for draft in [all.first, all.last].compactMap({ $0 }) {
            let memory = linter.findings(in: MemoryIndex(all.flatMap { $0 }), about: draft)
            let index = try ArchiveIndex(at: archive.path, drafts: draft, rules: linter.collectingDigests)
            let stored = linter.findings(in: index, about: draft)
            #expect(stored == memory)
            #expect(index.failure == nil)
            #expect(stored.allSatisfy { $0.location.path == draft[0].article.path })
            found += stored.count { !$0.related.isEmpty }
        }
        #expect(found > 0 || name == "a-003", "a case without findings across articles shows nothing")
    }

    @Test func claimsAskedForOneByOneAreThoseOfTheWholeArticle() throws {
        let linter = try Sample.linter.get()
        let files = try Sample.files(in: Sample.fixture("a-001"))
        let archive = try ArchiveFile(path: try Sample.folder().appendingPathComponent("a.db").path, for: .writing)
        try Sample.add(files, to: archive)
        let draft = linter.read([files[0]], with: DocumentReader()).articles
        let index = try ArchiveIndex(at: archive.path, drafts: draft, rules: linter.collectingDigests)
        var claims = 0
        for number in index.comparableNumbers where index.info(number) != draft[0].article {
            let whole = index.article(number).claims
            let asked = index.statements(number).claims
            #expect(asked.count == whole.count)
            for claim in asked.indices.reversed() { #expect(asked[claim] == whole[claim]) }
            claims += whole.count
        }
        #expect(claims > 1)
        #expect(index.failure == nil)
    }

    @Test func aDayThatWasAnnouncedIsHeldAgainstTheReportAsInMemory() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        // Too many articles for all to be held against the draft: a key alone leads to the one that matters.
        var printed = try "山海河溪林田路桥塔井".enumerated().map { number, place in
            try Sample.write(
                "---\ndate: 2024-02-\(number + 10)\n---\n\(place)边的集市天亮就开张，\(place)旁的摊主把青菜码得整整齐齐。\n",
                to: "\(number).txt", in: folder)
        }
        printed.append(
            try Sample.write(
                "---\ndate: 2024-03-01\n---\n春意渐浓，书店换上新的橱窗，老街的茶馆摆出露天的座位。\n\n记者获悉，第三届青湖图书节将于3月10日在青湖文化馆开幕，为期七天。\n",
                to: "a.txt", in: folder))
        let draft = try Sample.write(
            "---\ndate: 2024-03-13\n---\n一早就有人带着孩子来等，志愿者给大家递热水。\n\n第三届青湖图书节3月12日在青湖文化馆开幕，为期七天。\n",
            to: "draft.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add(printed, to: archive)
        let facts = linter.read([draft], with: DocumentReader()).articles
        let stored = linter.read(printed, with: DocumentReader()).articles
        let memory = linter.findings(in: MemoryIndex(stored + facts), about: facts)
        let index = try ArchiveIndex(at: archive.path, drafts: facts, rules: linter.collectingDigests)
        #expect(linter.findings(in: index, about: facts) == memory)
        #expect(memory.map(\.rule) == ["claims/quantity"])
    }

    @Test func anOfficeLeadsToItsOtherHolderAsInMemory() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        // Nothing in both texts is a name of its own: the office alone leads from the one to the other.
        let printed = try Sample.write(
            "---\ndate: 2025-09-19\n---\n今年全市旧楼加装电梯1260部，惠及居民48700户。岭澜科技董事长申屠恪说，钢架都是本地造的。\n",
            to: "a.txt", in: folder)
        let draft = try Sample.write(
            "---\ndate: 2025-09-21\n---\n旧楼装了1260部电梯，48700户居民用上了，钢架从哪里来？岭澜科技董事长尉迟澜说，大半是本地造的。\n",
            to: "draft.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([printed], to: archive)
        let facts = linter.read([draft], with: DocumentReader()).articles
        let stored = linter.read([printed], with: DocumentReader()).articles
        let memory = linter.findings(in: MemoryIndex(stored + facts), about: facts)
        let index = try ArchiveIndex(at: archive.path, drafts: facts, rules: linter.collectingDigests)
        #expect(linter.findings(in: index, about: facts) == memory)
        #expect(memory.map(\.rule) == ["names/office-holder"])
    }

    @Test func anArchiveKeptOpenShowsWhatWasAddedSince() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        let open = OpenArchives()
        for count in 1...2 {
            let text = "---\ndate: 2024-03-0\(count)\n---\n云岭新材料实验室已累计引进高层次人才83名。\n"
            try Sample.add([try Sample.write(text, to: "\(count).txt", in: folder)], to: archive)
            let index = try ArchiveIndex(at: archive.path, drafts: [], rules: linter.collectingDigests, keptBy: open)
            #expect(index.articleCount == count)
        }
    }

    @Test func aTextOrAHeadlineThatWasPrintedIsFoundAsInMemory() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        func article(_ title: String, _ body: String, _ name: String) throws -> String {
            try Sample.write("---\ntitle: \(title)\n---\n\(body)\n", to: name, in: folder)
        }
        let port = """
            云州港今年新开三条航线，货船从这里出发，三天就到澜江口岸。港口的调度员说，夜里的灯比往年亮，装卸的班次多了一倍，值班室添了两张行军床。
            引航站的老站长记得，二十年前这里只有一条泥路，如今拖轮排成一行，等着早潮把它们送出防波堤。他把值班日志翻给徒弟看，第一页写着北风六级，最后一页还空着。
            """
        let post = "镜湖边上的老邮局重新开门"
        let printed = [
            try article("云州港新开三条航线的一天", port, "a.txt"), try article(post, "柜台后面坐着两位年轻人，教老人们寄明信片。", "b.txt"),
        ]
        let drafts = [
            try article("云州港新开三条航线的一天", port, "d.txt"), try article(post, "修表的师傅说这里的光线好，看得清游丝。", "e.txt"),
        ]
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add(printed, to: archive)
        let stored = linter.read(printed, with: DocumentReader()).articles
        for (draft, rule) in zip(drafts, ["duplicates/whole-article", "duplicates/same-headline"]) {
            let facts = linter.read([draft], with: DocumentReader()).articles
            let memory = linter.findings(in: MemoryIndex(stored + facts), about: facts)
            let index = try ArchiveIndex(at: archive.path, drafts: facts, rules: linter.collectingDigests)
            #expect(linter.findings(in: index, about: facts) == memory)
            let found = memory.filter { $0.rule == rule }
            #expect(found.map(\.location.path) == [draft])
            #expect(found.flatMap(\.related).map(\.location.article) == [facts[0].article.title])
        }
    }

    @Test func onlyArticlesOfThePeriodAreCompared() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        let old = try Sample.write(
            "---\ndate: 2024-03-01\ntitle: 双碳实验室引才\n---\n截至二月底，云州双碳实验室全职科研人员达214人，获授权专利37件。\n", to: "old.txt",
            in: folder)
        let draft = try Sample.write(
            "---\ndate: 2024-03-11\ntitle: 双碳实验室再引才\n---\n到二月底，云州双碳实验室的全职科研人员是241人。\n", to: "draft.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([old], to: archive)
        let facts = linter.read([draft], with: DocumentReader()).articles
        func count(_ period: ArchivePeriod) throws -> Int {
            let index = try ArchiveIndex(
                at: archive.path, drafts: facts, period: period, rules: linter.collectingDigests)
            return linter.findings(in: index, about: facts).count { $0.rule == "claims/quantity" }
        }
        #expect(try count(ArchivePeriod()) == 1)
        #expect(try count(ArchivePeriod(since: CalendarDate("2024-03-02"))) == 0)
        #expect(try count(ArchivePeriod(until: CalendarDate("2024-02-28"))) == 0)
    }
}
