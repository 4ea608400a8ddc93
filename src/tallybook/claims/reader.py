"""The name and version that every claim of this reader bears.

The version of the rules is raised whenever they read anything otherwise; that of the weights follows from the weights,
and that of the trees from the pipeline that is shipped.
"""

from tallybook.claims import learned
from tallybook.language import trees

READER = f"rules/9 weights/{learned.fingerprint()} trees/{trees.fingerprint()}"
