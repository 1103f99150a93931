-- Opens draft.txt with Neovim's own client, waits for marks, takes the other article's figure by hand, waits again.
-- Arguments by environment: JMLINT (the program), OUTCOME (the file to write what was seen to).
local outcome = {}

local function marks()
  local list = {}
  for _, mark in ipairs(vim.diagnostic.get(0)) do
    table.insert(list, string.format("%s %d:%d-%d:%d", mark.code, mark.lnum, mark.col, mark.end_lnum, mark.end_col))
  end
  return list
end

local function finish()
  local file = io.open(vim.env.OUTCOME, "w")
  file:write(vim.json and vim.json.encode(outcome) or vim.fn.json_encode(outcome))
  file:close()
  vim.cmd("qall!")
end

vim.cmd("edit draft.txt")
local client = vim.lsp.start_client({ name = "jmlint", cmd = { vim.env.JMLINT, "lsp" }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)

vim.wait(20000, function() return #marks() > 0 end, 20)
outcome.before = marks()
vim.api.nvim_buf_set_text(0, 4, 83, 4, 85, { "83" })
vim.wait(20000, function() return #marks() == 0 end, 20)
outcome.after = #marks()
outcome.line = vim.api.nvim_buf_get_lines(0, 4, 5, false)[1]
finish()
