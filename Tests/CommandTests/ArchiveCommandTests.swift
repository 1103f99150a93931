import Foundation
import Testing

/// Archives under several processes, and under processes that end in the midst of their work.
@Suite struct ArchiveCommandTests {
    /// Records so long that a few make a batch, for the most part of blanks that are read fast.
    private func records(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            let text = "云州市第\(number + 1)号简报：今年新增企业\(number + 10)家。" + String(repeating: " ", count: 48_000)
            return "{\"date\": \"2024-03-01\", \"title\": \"简报\(number)\", \"text\": \"\(text)\"}\n"
        }.joined()
    }

    private func archive(_ words: String..., in folder: String) throws -> Program.Outcome {
        try Program.run(["archive"] + words + ["--archive", "a.db", "--isolated", "--lang", "en"], in: folder)
    }

    @Test func twoMayAddWhileAThirdChecks() async throws {
        let draft = "---\ndate: 2024-03-02\ntitle: 简报\n---\n云州市今年新增企业80家。\n"
        let folder = try Program.folder(texts: [
            "a.jsonl": records(0..<8), "b.jsonl": records(8..<16), "draft.txt": draft, "first.txt": draft,
        ])
        #expect(try archive("add", "first.txt", in: folder).status == 0)
        let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
            for file in ["a.jsonl", "b.jsonl"] {
                group.addTask { try archive("add", file, in: folder).status }
            }
            group.addTask { try Program.run(["check", "draft.txt", "--against", "a.db"], in: folder).status }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { $0 < 2 })
        #expect(try archive("verify", in: folder).output.contains("sound: 17 article(s)"))
    }

    @Test func anAdditionKilledAndRepeatedEndsAsIfUndisturbed() throws {
        let folder = try Program.folder(texts: ["a.jsonl": records(0..<16)])
        for milliseconds in [400, 900, 1400] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = ["archive", "add", "a.jsonl", "--archive", "a.db", "--isolated"]
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(try archive("add", "a.jsonl", in: folder).status == 0)
        let other = try Program.folder(texts: ["a.jsonl": records(0..<16)])
        #expect(try archive("add", "a.jsonl", in: other).status == 0)
        let (one, undisturbed) = (try archive("verify", in: folder), try archive("verify", in: other))
        #expect(one.output.contains("sound: 16 article(s)"))
        #expect(one.status == 0 && one.output == undisturbed.output)
    }

    @Test func aFileThatMayGrowNoFurtherIsToldLikeAFullDisk() throws {
        let folder = try Program.folder(texts: ["first.txt": "云州市今年新增企业80家。\n", "a.jsonl": records(0..<8)])
        #expect(try archive("add", "first.txt", in: folder).status == 0)
        let words = [
            "-c", "ulimit -f 64; exec \(Program.path) archive add a.jsonl --archive a.db --isolated --lang en",
        ]
        let outcome = try Program.run(words, in: folder, program: "/bin/sh")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("is kept"))
        #expect(try archive("verify", in: folder).output.contains("sound: 1 article(s)"))
        #expect(try archive("add", "a.jsonl", in: folder).status == 0)
        #expect(try archive("verify", in: folder).output.contains("sound: 9 article(s)"))
    }
}
