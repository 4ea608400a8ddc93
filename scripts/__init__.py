"""What is run by hand or by the checks: building the gazetteer, writing what documentation is generated."""
