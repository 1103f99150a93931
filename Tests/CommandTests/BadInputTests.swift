import Foundation
import Testing

/// Whatever lies in a file, the program tells what and where, and goes on with the others.
@Suite struct BadInputTests {
    private let slip = "---\ntitle: 选址\n---\n深江经济合作区选址银湾湾滨海新区。\n"

    /// Runs over a folder that also holds one article with a slip, which must still be found.
    private func check(_ bytes: [UInt8], named name: String = "odd.txt", _ more: [String] = []) throws
        -> Program.Outcome
    {
        let folder = try Program.folder([name: bytes, "slip.txt": Array(slip.utf8)])
        let outcome = try Program.run(["check", ".", "--isolated", "--format", "json"] + more, in: folder)
        #expect(outcome.output.contains("\"rule\": \"names/yinhu-bay\""))
        return outcome
    }

    @Test func anEmptyFileIsCountedAsNotEvaluated() throws {
        let outcome = try check([])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\"reason\": \"empty\""))
    }

    @Test func aFolderWithoutArticlesIsNothingToCheck() throws {
        let outcome = try Program.run(["check", ".", "--isolated"], in: try Program.folder(texts: ["a.png": "x"]))
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("没有可检查的文件"))
    }

    #if os(Linux)
        @Test func aFileWhoseNameIsNoTextIsToldAndTheOthersAreChecked() throws {
            let folder = try Program.folder(texts: ["slip.txt": slip])
            let script = "printf 甲 > \"$(printf '\\377').txt\"; exec '\(Program.path)' check . --isolated"
            let outcome = try Program.run(["-c", script], in: folder, program: "/bin/sh")
            #expect(outcome.status == 2)
            #expect(outcome.output.contains("[names/yinhu-bay]"))
            #expect(outcome.errors.contains("\u{FFFD}.txt: 无法读取"))
        }
    #endif

    @Test func aMissingPathEndsWithTwoAndTheOthersAreChecked() throws {
        let folder = try Program.folder(texts: ["slip.txt": slip])
        let outcome = try Program.run(["check", "nowhere.txt", "slip.txt", "--isolated"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("[names/yinhu-bay]"))
        #expect(outcome.errors.contains("nowhere.txt: 没有这个文件或文件夹"))
    }

    @Test func aHundredMegabytesOnOneLineAreRefusedWithReason() throws {
        let started = ContinuousClock.now
        let outcome = try check([UInt8](repeating: 0x61, count: 100 << 20))
        #expect(outcome.output.contains("\"reason\": \"too-large\""))
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    @Test func aLineOfManySentencesIsRead() throws {
        let outcome = try check(Array(String(repeating: "全市共有企业12家，其中省级3家。", count: 400).utf8))
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\"documents\": 2"))
    }

    @Test func randomBytesNeverEndTheRun() throws {
        var state: UInt64 = 88_172_645_463_325_252
        let bytes = (0..<200_000).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
        #expect(try check(bytes).status == 1)
    }

    @Test func invalidUTF8InTheMiddleIsToldAndTheRestRead() throws {
        let text = Array("本市今天召开会议，部署春耕。".utf8)
        let outcome = try check(text + [0xFF, 0xFE, 0x80] + text)
        #expect(outcome.output.contains("\"reason\": \"undecodable-bytes\""))
    }

    @Test func aNULIsToldAndLeftOut() throws {
        let outcome = try check(Array("本市今天\0召开会议，部署春耕。".utf8))
        #expect(outcome.output.contains("\"reason\": \"control-characters\""))
    }

    @Test func aLinkToItselfIsToldByName() throws {
        let folder = try Program.folder(texts: ["slip.txt": slip])
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/loop.txt", withDestinationPath: folder + "/loop.txt")
        let outcome = try Program.run(["check", ".", "--isolated", "--format", "json"], in: folder)
        #expect(outcome.output.contains("\"rule\": \"names/yinhu-bay\""))
        #expect(outcome.output.contains("loop.txt"))
    }

    @Test func aFileThatCannotBeReadIsTold() throws {
        let folder = try Program.folder(texts: ["slip.txt": slip, "secret.txt": "x"])
        // Reading a process's own memory from its beginning fails for everyone, also for root.
        let source = FileManager.default.fileExists(atPath: "/proc/self/mem") ? "/proc/self/mem" : "secret.txt"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder + "/secret.txt")
        let outcome = try Program.run(["check", "slip.txt", source, "--isolated", "--format", "json"], in: folder)
        #expect(outcome.output.contains("\"rule\": \"names/yinhu-bay\""))
        #expect(outcome.output.contains("\"reason\": \"unreadable\""))
    }

    @Test func aBadRecordOfJSONLinesIsToldAndTheOthersRead() throws {
        let lines = "{\"id\": \"1\", \"text\": \"深江经济合作区选址银湾湾滨海新区。\"}\n{\"id\": \"2\"\n"
        let outcome = try check(Array(lines.utf8), named: "many.jsonl")
        #expect(outcome.output.contains("\"reason\": \"bad-record\""))
        #expect(outcome.output.contains("\"articles\": 2"))
    }

    @Test func aRuleThatBacktracksWithoutEndEndsWithTwoAndTheOthersAreHeard() throws {
        let rule = """
            kind: pattern
            title: t
            category: wording
            message: m
            why: w
            options: {pattern: '(?:[一二三]+)+元$'}
            examples:
              - {documents: ["一元"], finds: 1}
              - {documents: ["乙"], finds: 0}
            """
        let folder = try Program.folder(texts: [
            "own/bad.yml": rule, "slip.txt": slip, "odd.txt": String(repeating: "一二三", count: 30) + "元人。\n",
        ])
        let outcome = try Program.run(["check", "slip.txt", "odd.txt", "--isolated", "--rules", "own"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("[names/yinhu-bay]"))
        #expect(outcome.errors.contains("规则 bad 的正则表达式"))
    }

    @Test func aPipeIsReadWhereSomebodyWritesAndRefusedWhereNobodyDoes() throws {
        let folder = try Program.folder(texts: ["slip.txt": slip])
        #expect(mkfifo(folder + "/pipe.txt", 0o600) == 0)
        let silent = try Program.run(["check", "pipe.txt", "--isolated"], in: folder)
        #expect(silent.status == 2)
        #expect(silent.output.contains("without a writer") || silent.errors.contains("without a writer"))
        let words = ["-c", "cat slip.txt > pipe.txt & exec \(Program.path) check pipe.txt --isolated"]
        let written = try Program.run(words, in: folder, program: "/bin/sh")
        #expect(written.status == 1)
        #expect(written.output.contains("[names/yinhu-bay]"))
    }
}
