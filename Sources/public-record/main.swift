print("public-record")
