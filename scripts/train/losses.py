# SPDX-License-Identifier: MIT
"""Losses over unit vectors."""
import torch
import torch.nn.functional as F


def info_nce(a, b, scale, same=None, alike=None, share=0.0):
    """Symmetric InfoNCE (van den Oord et al. 2018; CLIP's form): row i of a (n, d) belongs to row i of b (n, d).

    same: optional (n, n) mask of pairs that belong together as well (the same class name, the same photo): they
    share the target's mass instead of counting as negatives. alike: optional (n, n) logits of how alike the rows of
    a and b are in another's eyes; `share` of the target's mass follows them.
    """
    logits = scale * a @ b.t()
    if same is None:
        target = torch.arange(len(a), device=a.device)
        return (F.cross_entropy(logits, target) + F.cross_entropy(logits.t(), target)) / 2
    loss = 0
    for dim in (0, 1):
        target = same / same.sum(dim, keepdim=True)
        if alike is not None:
            target = (1 - share) * target + share * alike.softmax(dim)
        loss = loss - (target * logits.log_softmax(dim)).sum(dim).mean() / 2
    return loss


def relational(student, teacher, scale=10.0):
    """Distils the geometry of teacher (n, e) into student (n, d): cross entropy between their softmaxed
    similarity rows, self-similarity left out (after Park et al. 2019, relational knowledge distillation)."""
    hide = torch.eye(len(student), dtype=torch.bool, device=student.device)
    soft = (scale * teacher @ teacher.t()).masked_fill(hide, -1e9).softmax(1)
    logs = (scale * student @ student.t()).masked_fill(hide, -1e9).log_softmax(1)
    return -(soft * logs.masked_fill(hide, 0)).sum(1).mean()


def ranking(student, teacher, sentences, scale):
    """KL divergence of what a student (n, dim) says of how well sentences (m, dim) fit from what its teacher (n, dim)
    says: the order of the sentences counts, not only the distance (after Hinton et al. 2015, arXiv:1503.02531)."""
    wanted = (scale * teacher @ sentences.t()).log_softmax(1)
    found = (scale * student @ sentences.t()).log_softmax(1)
    return F.kl_div(found, wanted, log_target=True, reduction='batchmean')
