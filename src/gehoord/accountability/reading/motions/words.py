# SPDX-License-Identifier: EUPL-1.2
"""The words of the grammar of motions, as tables: what stands before the movers, and what became of a motion."""

from ..tables import words

BEFORE_IT = words("het de lid leden kamerlid kamerleden heer heren mevrouw toenmalige oud voormalig fractie")
MEMBER = words("lid leden kamerlid kamerleden")
STATE_CUES = words("gewijzigde gewijzigd aangehouden aangenomen verworpen ingetrokken nader")

# What the Chamber did with it. The longest phrase that comes first decides.
HOUSE = {
    "aangenomen": "aangenomen",
    "aanvaard": "aangenomen",
    "verworpen": "verworpen",
    "verwierp": "verworpen",
    "aangehouden": "aangehouden",
    "aan te houden": "aangehouden",
    "aanhield": "aangehouden",
    "ingetrokken": "ingetrokken",
    "vervallen": "vervallen",
    "is ingediend": "ingediend",
}
# What the text says of carrying it out. "Wordt uitgevoerd" is under way, "is uitgevoerd" is done.
EXECUTION = {
    "afgedaan": "afgedaan",
    "is uitgevoerd": "uitgevoerd",
    "zijn uitgevoerd": "uitgevoerd",
    "uitgevoerd": "uitgevoerd",
    "uitvoering is gegeven": "uitgevoerd",
    "uitvoering gegeven": "uitgevoerd",
    "is uitvoering gegeven": "uitgevoerd",
    "invulling gegeven": "uitgevoerd",
    "is voldaan": "uitgevoerd",
    "nagekomen": "uitgevoerd",
    "wordt uitgevoerd": "lopend",
    "uitvoering wordt gegeven": "lopend",
    "wordt uitvoering gegeven": "lopend",
    "wordt invulling gegeven": "lopend",
    "in uitvoering": "lopend",
    "wordt betrokken": "lopend",
    "betrokken bij": "lopend",
    "wordt daarbij betrokken": "lopend",
    "in lijn met": "lopend",
    "onderzocht": "lopend",
    "kamer wordt": "lopend",
    "reactie volgt": "lopend",
    "ontraden": "afgewezen",
    "ontraad": "afgewezen",
    "niet uitvoeren": "afgewezen",
    "niet uitgevoerd": "afgewezen",
    "geen uitvoering": "afgewezen",
}
# The same, in front of the motion: "daarmee is voldaan aan de motie …".
EXECUTION_BEFORE = {
    "is voldaan aan": "uitgevoerd",
    "is uitvoering gegeven aan": "uitgevoerd",
    "uitvoering gegeven aan": "uitgevoerd",
    "invulling gegeven aan": "uitgevoerd",
    "wordt uitvoering gegeven aan": "lopend",
    "geef ik uitvoering aan": "uitgevoerd",
    "geef ik invulling aan": "uitgevoerd",
    "voldoe ik aan": "uitgevoerd",
    "in lijn met": "lopend",
    "ter uitvoering van": "lopend",
    "conform": "lopend",
}
