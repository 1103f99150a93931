import Checks
import Foundation
import Testing

@Suite struct CheckRegistryTests {
    /// The project's folder, three steps above this file.
    private var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    @Test func everyFileOfAKindIsRegistered() throws {
        let folder = root.appendingPathComponent("Sources/Checks/Kinds")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") && !$0.contains("+") }.map { String($0.dropLast(6)) }.sorted()
        #expect(CheckRegistry.kinds.map { String(describing: $0) }.sorted() == files)
    }

    @Test func noTwoKindsShareAName() {
        let names = CheckRegistry.kinds.map { $0.kind }
        #expect(Set(names).count == names.count)
    }

    @Test func everyKindSaysWhatItLooksForAndWhatItCanBeTold() {
        for kind in CheckRegistry.kinds {
            #expect(!kind.summary.isEmpty, "\(kind.kind)")
            for option in kind.options { #expect(!option.doc.isEmpty, "\(kind.kind) \(option.name)") }
        }
    }
}
