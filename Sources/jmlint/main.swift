print("jmlint")
