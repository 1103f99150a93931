import ArgumentParser
import Claims
import Findings
import LintEngine
import RuleFiles
import SourceText

/// `jmlint claims`: everything that was mined, for people who want the data; and why two claims were compared or not.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "列出文章说了什么：每个数字和日期的对象、口径、时间；或说明两处为何比较、为何不比较")

    @Argument(help: "文件、文件夹、通配路径；- 为标准输入；不写则为当前文件夹", completion: .file())
    var paths: [String] = []
    @Option(name: .long, help: "输出：table、jsonl 或 csv")
    var format: ClaimPrinter.Format = .table
    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("说明两处为何比较或不比较：--why 文件:行 文件:行", valueName: "file:line"))
    var why: [String] = []
    @Flag(name: .long, help: ArgumentHelp("逐对列出比较过的说法和特征，供 Benchmarks/calibrate.py 用", visibility: .hidden))
    var pairs = false
    @OptionGroup var choice: SettingsOptions
    @OptionGroup var input: InputOptions

    func run() throws {
        let settings = try choice.settings(near: paths.first)
        let places = try why.map(LinePlace.init)
        guard places.isEmpty || places.count == 2 else {
            throw ExitStatus.Obstacle(sentence: "--why 要两处，写成 --why 甲.txt:12 乙.txt:7")
        }
        let named = paths.isEmpty ? places.map(\.path) : paths
        let files = FileListing(
            named.isEmpty ? ["."] : named, excluding: settings.exclude.map { GlobPattern($0) }
        ).files
        let linter = Linter(rules: [], settings: settings, threads: input.threadCount)
        let reading = linter.read(Array(Set(files)).sorted(), with: try input.reader(settings))
        let index = MemoryIndex(reading.articles)
        if pairs {
            PairPrinter(index: index).printPairs()
        } else if places.count == 2 {
            try explain(places[0], places[1], index, settings.language)
        } else {
            ClaimPrinter(format: format).print(index.articles)
        }
    }

    private func explain(_ a: LinePlace, _ b: LinePlace, _ index: MemoryIndex, _ language: Language) throws {
        let left = a.claims(in: index), right = b.claims(in: index)
        for (place, found) in [(a, left), (b, right)] where found.isEmpty {
            throw ExitStatus.Obstacle(sentence: "\(place.path) 第 \(place.line) 行没有读出数字或日期的说法")
        }
        let comparator = ClaimComparator()
        let pairs = comparator.pairs(in: index, about: index.articles)
        for first in left {
            for second in right where first != second {
                let explanation = PairExplanation(
                    first, second, in: index, pairs: pairs, model: comparator.model, language: language)
                Swift.print(explanation.lines.joined(separator: "\n") + "\n")
            }
        }
    }
}

/// A line of a file, as `甲.txt:12`.
struct LinePlace {
    let path: String
    /// From 1.
    let line: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0 else {
            throw ExitStatus.Obstacle(sentence: "“\(text)”不是 文件:行 的写法，如 甲.txt:12")
        }
        path = String(text[..<colon])
        self.line = line
    }

    /// The claims that begin or end on the line, in order of the text.
    func claims(in index: MemoryIndex) -> [ClaimReference] {
        index.articles.enumerated().filter { $0.element.article.path == path }.flatMap { number, facts in
            facts.claims.enumerated().filter { $0.element.place.startLine <= line && line <= $0.element.place.endLine }
                .map { ClaimReference(article: Int32(number), claim: Int32($0.offset)) }
        }
    }
}
