import ArgumentParser
import Foundation
import LintEngine
import RuleFiles
import SourceText

/// The options that say what findings are held against: the baseline, and the day for acceptances.
struct ReviewOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("基线文件；不写则取设置里的", valueName: "file"), completion: .file())
    var baseline: String?
    @Flag(name: .long, help: "不用基线，全部发现都报")
    var noBaseline = false
    @Flag(name: .long, help: "基线里有已经不在的发现，就算错误")
    var strictBaseline = false
    @Option(name: .long, help: ArgumentHelp("放行的期限与哪一天相比；不写则取所查文章里最新的日期", valueName: "date"))
    var today: String?

    /// What the review of a run is made of.
    func plan(_ settings: Settings, isNarrowed: Bool, isWhole: Bool) throws -> ReviewPlan {
        var plan = ReviewPlan(isNarrowed: isNarrowed, isWhole: isWhole)
        plan.isStrict = strictBaseline
        plan.today = try day()
        if !noBaseline, let path = baseline ?? settings.baseline {
            let file = BaselineFile(path: path)
            plan.baseline = (file, try file.baseline())
        } else if strictBaseline {
            throw ExitStatus.Obstacle(sentence: "--strict-baseline 要有基线：在 .lint.yml 里写 baseline:，或用 --baseline 指明")
        }
        return plan
    }

    func day() throws -> CalendarDate? {
        guard let today else { return nil }
        guard let date = CalendarDate(today) else {
            throw ExitStatus.Obstacle(sentence: "--today 的“\(today)”不是日期；写成 2026-06-30 的样子")
        }
        return date
    }

    /// The baseline's path: as said here, in the settings, or the usual name beside the settings.
    func path(_ settings: Settings) -> String {
        if let known = baseline ?? settings.baseline { return known }
        let folder = settings.path.lastIndex(of: "/").map { settings.path[...$0] } ?? ""
        return folder + BaselineFile.standardName
    }
}
