import ArgumentParser
import Findings
import Foundation
import LintEngine

/// The options that put findings right.
struct FixOptions: ParsableArguments {
    @Flag(name: .long, help: "改好有把握的：全角半角、重写的词语、规则声明为安全的替换")
    var fix = false
    @Flag(name: .long, help: "与 --fix、--diff 同用：连同建议的改法，改后请看一遍")
    var suggested = false
    @Flag(name: .long, help: "打印 --fix 会改什么，不写文件；会改则以状态 1 结束")
    var diff = false

    /// Which fixes are asked for; nil for none.
    var safety: Fix.Safety? {
        get throws {
            guard fix || diff else {
                if suggested { throw ExitStatus.Obstacle(sentence: "--suggested 要与 --fix 或 --diff 同用") }
                return nil
            }
            return suggested ? .suggested : .safe
        }
    }

    /// Shows the differences and ends the run.
    func show(_ outcome: FixRun.Outcome) -> ExitStatus {
        for change in outcome.changes {
            print(
                UnifiedDiff.text(
                    path: change.path, before: change.text(change.before), after: change.text(change.after)),
                terminator: "")
        }
        ExitStatus.tell("可改 \(outcome.count) 处，\(outcome.changes.count) 个文件")
        return outcome.changes.isEmpty ? .clean : .findings
    }

    /// Writes the files and says what was done.
    func write(_ outcome: FixRun.Outcome) throws {
        var written = 0
        for change in outcome.changes {
            do {
                if try change.write() {
                    written += 1
                } else {
                    ExitStatus.tell("\(change.path)：检查时文件变了，没有改")
                }
            } catch {
                throw ExitStatus.Obstacle(sentence: "写不了 \(change.path)：\(error.localizedDescription)")
            }
        }
        ExitStatus.tell("改了 \(outcome.count) 处，\(written) 个文件")
        if outcome.conflicts > 0 { ExitStatus.tell("有 \(outcome.conflicts) 处与别的改法重叠，没有改") }
    }
}
