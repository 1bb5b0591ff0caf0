"""What nobody types and nobody sees: made by AWS with the stack."""

from string import punctuation

from deploy.template.intrinsics import Part


def _made(description: str, length: int, kept: str) -> Part:
    return {
        "Type": "AWS::SecretsManager::Secret",
        "DeletionPolicy": kept,
        "UpdateReplacePolicy": kept,
        "Properties": {
            "Description": description,
            "GenerateSecretString": {
                "PasswordLength": length,
                "ExcludePunctuation": True,
                "ExcludeCharacters": punctuation,  # the same again, for emulators
            },
        },
    }


RESOURCES: Part = {
    # Letters and digits, a multiple of four: they are also base 64, of 48 bytes. Whoever changes a
    # word of how a secret is made has AWS make another one, and the shop forgets everybody.
    "Key": _made("The root of all keyed hashes: without it the shop knows nobody.", 64, "Retain"),
    "Origin": _made("By this the functions know CloudFront.", 48, "Delete"),
}
