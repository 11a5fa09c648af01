import Records

/// The contracts register, and what belongs to each contract.
extension PublicRecords {
  var contractDatasets: [Dataset] {
    [contracts, contractSuppliers, contractDecisions, contractPriorities, socialValue]
  }

  private var contracts: Dataset {
    Dataset(
      .contracts, vocabulary, primaryKey: [.contractReference], foreignKeys: [.organisation, .procurement],
      columns: ContractRow.columns, count: contractCount
    ) { [self] in [ContractRow(self, $0)] }
  }

  private var contractCount: Int { catalogue.register.contracts.count }

  private struct SupplierOfContract {
    let reference: String
    let name: String
    let supplier: ContractSupplier
  }

  private var contractSuppliers: Dataset {
    Dataset(
      .contractSuppliers, vocabulary, foreignKeys: [.contract, .supplier],
      columns: [
        .text(.contractReference) { $0.reference }.required, .text(.supplierName) { $0.name }.required,
        .text(.nameInRegister) { $0.supplier.name.value }.required,
        .boolean(.smallOrMedium) { $0.supplier.isSmallOrMedium }, .boolean(.voluntary) { $0.supplier.isVoluntary },
        .list(.officialIdentifiers) { $0.supplier.identifiers.map { "\($0.scheme) \($0.id)" } },
      ], count: contractCount
    ) { [catalogue] position -> [SupplierOfContract] in
      let contract = catalogue.register.contracts[position]
      return contract.suppliers.compactMap { supplier in
        catalogue.suppliers.position(of: supplier.name.value).map {
          SupplierOfContract(
            reference: contract.reference.value.text, name: catalogue.suppliers.suppliers[$0].name, supplier: supplier)
        }
      }
    }
  }

  private var contractDecisions: Dataset {
    links(.contractDecisions, from: .contract, to: .decision, count: contractCount) { records, position in
      let reference = records.catalogue.register.contracts[position].reference.value.text
      return records.catalogue.decisions(ofContractAt: position).map {
        Pair(first: reference, second: records.addresses[.decision($0)])
      }
    }
  }

  private var contractPriorities: Dataset {
    links(.contractPriorities, from: .contract, to: .priority, count: contractCount) { records, position in
      let contract = records.catalogue.register.contracts[position]
      return records.priorities(contract.priorities.map(\.value)).map {
        Pair(first: contract.reference.value.text, second: $0)
      }
    }
  }

  private struct Promise {
    let reference: String
    let number: Int
    let commitment: SocialValueCommitment
  }

  private var socialValue: Dataset {
    Dataset(
      .socialValue, vocabulary, primaryKey: [.contractReference, .itemNumber], foreignKeys: [.contract],
      columns: [
        .text(.contractReference) { $0.reference }, .integer(.itemNumber) { $0.number },
        .word(.socialValueAim) { $0.commitment.aim }.required,
        .text(.socialValueCommitment) { $0.commitment.promise }.required,
        .text(.socialValueDelivered) { $0.commitment.delivered },
      ], count: contractCount
    ) { [catalogue] position -> [Promise] in
      let contract = catalogue.register.contracts[position]
      return contract.socialValue.enumerated().map { index, commitment in
        Promise(reference: contract.reference.value.text, number: index + 1, commitment: commitment)
      }
    }
  }
}
