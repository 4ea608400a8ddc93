"""The name and version that every claim of this reader bears.

The version of the rules is raised whenever they read anything otherwise; that of the weights follows from the weights.
"""

from tallybook.claims.learned import fingerprint

READER = f"rules/5 weights/{fingerprint()}"
