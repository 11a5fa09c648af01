import OpenData
import Records
import Testing

@Suite("Datasets")
struct DatasetTests {
  @Test("Each name of a dataset has one, in the order of the names")
  func everyDataset() async throws {
    #expect(try await Office().package.datasets.map(\.name) == DatasetName.allCases)
  }

  @Test("A field holds the same kind of value in every dataset")
  func typesOfFields() async throws {
    var types: [FieldName: Set<FieldType>] = [:]
    for field in try await Office().package.datasets.flatMap(\.fields) {
      types[field.name, default: []].insert(field.type)
    }
    #expect(types.filter { $0.value.count > 1 }.isEmpty)
    #expect(Set(types.keys) == Set(FieldName.allCases), "every name is used")
  }

  @Test("No dataset has two columns of one name")
  func namesOfColumns() async throws {
    for dataset in try await Office().package.datasets {
      #expect(Set(dataset.fields.map(\.name)).count == dataset.fields.count, "\(dataset.name)")
    }
  }

  @Test("A foreign key leads to the primary key of a dataset that there is, and every value is found there")
  func foreignKeys() async throws {
    let office = try await Office()
    for dataset in office.package.datasets {
      let rows = try office.rows(dataset.name)
      for key in dataset.foreignKeys {
        #expect(dataset.fields.contains { $0.name == key.field }, "\(dataset.name): \(key.field)")
        #expect(try office[key.dataset].primaryKey == [key.target], "\(dataset.name): \(key.field)")
        let known = Set(try office.rows(key.dataset).compactMap { $0[key.target] })
        #expect(rows.compactMap { $0[key.field] }.allSatisfy(known.contains), "\(dataset.name): \(key.field)")
      }
    }
  }

  @Test("Every row has as many values as there are fields, those that are required, and none outside a closed list")
  func rows() async throws {
    for dataset in try await Office().package.datasets {
      for row in dataset.rows {
        #expect(row.count == dataset.fields.count, "\(dataset.name)")
        for (field, value) in zip(dataset.fields, row) {
          if field.isRequired { #expect(value != .empty, "\(dataset.name): \(field.name)") }
          guard !field.values.isEmpty, case .text(let text) = value else { continue }
          #expect(field.values.contains(text), "\(dataset.name): \(field.name)")
        }
      }
    }
  }

  @Test("No two rows have the same primary key")
  func primaryKeys() async throws {
    let office = try await Office()
    for dataset in office.package.datasets where !dataset.primaryKey.isEmpty {
      let keys = try office.rows(dataset.name).map { row in dataset.primaryKey.map { row[$0] } }
      #expect(Set(keys).count == keys.count, "\(dataset.name)")
    }
  }

  @Test("The small office has rows in almost every dataset, so that the rules above are held against something")
  func coverage() async throws {
    let office = try await Office()
    let empty = office.package.datasets.filter { dataset in dataset.rows.first { _ in true } == nil }.map(\.name)
    #expect(
      Set(empty) == [
        .procurementContracts, .procurementPriorities, .policyVersions, .policyPriorities, .refusals, .targets,
        .documents,
      ])
  }

  @Test("A draft is in no dataset")
  func drafts() async throws {
    let office = try await Office()
    for name in DatasetName.allCases {
      #expect(try !office.text(name, .json).contains("A draft"), "\(name)")
    }
  }

  @Test("Of a confidential decision the data say no more than its page")
  func confidential() async throws {
    let office = try await Office()
    let row = try #require(try office.rows(.decisions).first { $0[.decisionReference] == .text("3/24") })
    #expect(
      Set(row.keys) == [
        .url, .decisionReference, .title, .decisionDate, .financialYear, .publishedDate, .daysToPublication,
        .decisionStatus, .confidentiality, .modifiedDate,
      ])
    for name in DatasetName.allCases {
      let text = try office.text(name, .json)
      #expect(!text.contains("Sesame") && !text.contains("Xerxes"), "\(name)")
    }
    #expect(try office.rows(.decisionPriorities).count == 2, "only those of the open decision")
  }

  @Test("Of a withdrawn decision the data say when and why, and nothing that it said")
  func withdrawn() async throws {
    let office = try await Office()
    let row = try #require(try office.rows(.decisions).first { $0[.decisionReference] == .text("5/24") })
    #expect(row[.withdrawnReason] == .text("Published too early"))
    #expect(row[.decisionMaker] == nil && row[.summary] == nil && row[.interests] == nil)
    let change = try #require(try office.rows(.corrections).first)
    #expect(change[.changeKind] == .text("withdrawn"))
  }

  @Test("A decision has its texts as plain text and the days to its publication")
  func decisionFacts() async throws {
    let row = try #require(try await Office().rows(.decisions).first { $0[.decisionReference] == .text("1/24") })
    #expect(row[.summary] == .text("In short."))
    #expect(row[.decisionText] == .text("It was agreed."))
    #expect(row[.daysToPublication] == .number("7"))
    #expect(row[.financialYear] == .text("2023-24"))
  }

  @Test("What a contract withholds is empty and never nothing, and the grounds are listed")
  func withheldValues() async throws {
    let office = try await Office()
    let row = try #require(try office.rows(.contracts).first { $0[.contractReference] == .text("C2") })
    #expect(row[.contractValue] == nil)
    let withheld = try office.rows(.withheld).filter { $0[.section] == .text("43") }
    #expect(withheld.map { $0[.recordKind] } == [.text("decision"), .text("contract")])
    #expect(withheld.last?[.withheld] == .text("ContractValue"))
  }

  @Test("A contract says whether an option to extend is left")
  func extensions() async throws {
    let rows = try await Office().rows(.contracts)
    #expect(rows.map { $0[.canBeExtended] } == [.boolean(false), .boolean(true)])
    #expect(
      rows.map { $0[.lastPossibleEndDate] } == [.date(CalendarDate("2027-08-31")), .date(CalendarDate("2025-09-30"))])
  }

  @Test("A payment names the contract that the register has, and what the file says where it has none")
  func paymentContracts() async throws {
    let rows = try await Office().rows(.payments)
    #expect(rows.map { $0[.contractReference] } == [.text("C1"), nil, nil])
    #expect(rows.map { $0[.statedContractReference] } == [.text("C1"), .text("C9"), nil])
    #expect(rows.map { $0[.amount] } == [.number("33225.04"), .number("-10.00"), .number("700.00")])
  }

  @Test("Decisions, contracts and procurements are linked from every end")
  func links() async throws {
    let office = try await Office()
    #expect(try office.rows(.contractDecisions).count == 1)
    #expect(try office.rows(.procurementDecisions).count == 1)
    #expect(try office.rows(.policyDecisions).count == 1)
    let relations = try office.rows(.decisionRelations).map { $0[.relation] }
    #expect(Set(relations) == [.text("supersedes"), .text("superseded-by")])
  }
}
