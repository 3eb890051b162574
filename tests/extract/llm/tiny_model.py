"""Writes a language model that knows nothing: `python tiny_model.py FILE`, with the packages gguf and numpy.

One layer of random weights over the 256 bytes. Its one leaning is to close what is open (quotation marks, brackets,
null), so that whatever a grammar lets it say comes to an end.
"""

import sys

import gguf
import numpy as np

WIDTH, FORWARD, CONTEXT = 32, 64, 65_536
LEANINGS = {'"': 9.0, "]": 9.0, "}": 9.0, "n": 7.0, "0": 5.0, "f": 5.0, ",": 3.0, ":": 3.0}
SPECIAL = ("<unk>", "<s>", "</s>")


def main(path):
    """A GGUF file at `path`."""
    dice = np.random.default_rng(5)
    vocabulary = len(SPECIAL) + 256
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(FORWARD)
    writer.add_head_count(2)
    writer.add_head_count_kv(2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // 2)
    writer.add_vocab_size(vocabulary)
    writer.add_tokenizer_model("llama")
    writer.add_token_list([*SPECIAL, *(f"<0x{byte:02X}>" for byte in range(256))])
    writer.add_token_scores([0.0] * vocabulary)
    writer.add_token_types([gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL, *[gguf.TokenType.BYTE] * 256])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    for name, shape in {
        "blk.0.attn_q": (WIDTH, WIDTH),
        "blk.0.attn_k": (WIDTH, WIDTH),
        "blk.0.attn_v": (WIDTH, WIDTH),
        "blk.0.attn_output": (WIDTH, WIDTH),
        "blk.0.ffn_gate": (FORWARD, WIDTH),
        "blk.0.ffn_up": (FORWARD, WIDTH),
        "blk.0.ffn_down": (WIDTH, FORWARD),
    }.items():
        writer.add_tensor(f"{name}.weight", (dice.standard_normal(shape) * 0.02).astype(np.float32))
    for name in ("blk.0.attn_norm", "blk.0.ffn_norm", "output_norm"):
        writer.add_tensor(f"{name}.weight", np.ones(WIDTH, np.float32))
    embedding = (dice.standard_normal((vocabulary, WIDTH)) * 0.1).astype(np.float32)
    embedding[:, 0] = 1.0
    writer.add_tensor("token_embd.weight", embedding)
    output = (dice.standard_normal((vocabulary, WIDTH)) * 0.1).astype(np.float32)
    output[:, 0] = 0.0
    for char, leaning in LEANINGS.items():
        output[len(SPECIAL) + ord(char), 0] = leaning
    writer.add_tensor("output.weight", output)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    main(sys.argv[1])
